package org.mingjian.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a demo's sheets say of a subject besides its registration: the same at every start, and of nobody real. */
final class DemoParticulars {
    static final String HEADER = "国民经济行业,安全风险等级,监管部门,标准化等级,从业人数,经度,纬度,坐标系,原注册号,联系人";
    private static final Map<String, String> ACTIVITIES = Map.of("危险化学品", "C26", "非煤矿山", "B10", "金属冶炼", "C31", "烟花爆竹",
            "C2672", "机械", "C34", "建材", "C30", "轻工", "C20", "纺织", "C17", "商贸", "F51", "其他", "O81");
    private static final Map<String, String> DEPARTMENTS = Map.of("危险化学品", "危险化学品科", "烟花爆竹", "危险化学品科", "非煤矿山", "矿山科",
            "金属冶炼", "工贸科");
    private static final List<String> RISKS = List.of("蓝", "黄", "蓝", "橙", "蓝", "黄", "红");
    private static final List<String> STANDARDS = List.of("三级", "二级", "三级", "小微达标", "未达标", "一级");
    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王");
    /** Longitude and latitude about the middle of each agency's place, in thousandths of a degree. */
    private static final Map<String, int[]> PLACES = Map.of("yilan", new int[]{129_570, 46_330}, "yueyang",
            new int[]{113_120, 29_140}, "zibo-gxq", new int[]{118_050, 36_830}, "xiqing", new int[]{117_010, 39_140},
            "wushen", new int[]{108_820, 38_600});

    private final DemoAgency agency;

    DemoParticulars(DemoAgency agency) {
        this.agency = agency;
    }

    /** Returns the cells of a subject under {@link #HEADER}. */
    String of(int number, String industry) {
        int[] place = PLACES.getOrDefault(agency.code(), new int[]{117_000, 39_000});
        boolean placed = number % 4 != 0;
        // The last two are one enterprise that came in twice.
        int former = number == agency.subjects() - 1 ? number - 1 : number;
        return String.join(",", ACTIVITIES.getOrDefault(industry, ""), RISKS.get(number % RISKS.size()),
                DEPARTMENTS.getOrDefault(industry, "综合监管科"), STANDARDS.get(number % STANDARDS.size()),
                Integer.toString(8 + number * 37 % 420),
                placed ? degrees(place[0] + number * 13 % 160 - 80) : "",
                placed ? degrees(place[1] + number * 29 % 120 - 60) : "", placed ? "CGCS2000" : "",
                former % 3 == 0 || former >= agency.subjects() - 2
                        ? String.format(Locale.ROOT, "%s%09d", agency.region(), former + 1)
                        : "",
                contacts(number));
    }

    private static String degrees(int thousandths) {
        return String.format(Locale.ROOT, "%d.%03d", thousandths / 1000, thousandths % 1000);
    }

    private static String contacts(int number) {
        return "法定代表人 " + person(number) + " " + phone(number) + "；安全负责人 " + person(number + 3) + " "
                + phone(number + 5_000);
    }

    private static String person(int number) {
        return SURNAMES.get(number % SURNAMES.size()) + "演示";
    }

    private static String phone(int number) {
        return String.format(Locale.ROOT, "1380000%04d", number % 10_000);
    }

    /** Returns the rows of a subject's licences: none, one, or several. */
    List<String> licences(int number, String industry, String code) {
        List<String> rows = new ArrayList<>();
        switch (industry) {
            case "危险化学品" -> {
                rows.add(row("WH", number, code, "危险化学品经营许可证", number % 9 == 0 ? 2022 : 2024));
                if (number % 2 == 0) {
                    rows.add(row("AX", number, code, "安全生产许可证", number % 4 == 0 ? 2023 : 2025));
                }
                if (number % 4 == 0) {
                    rows.add(row("DJ", number, code, "危险化学品登记证", 2024));
                }
            }
            case "非煤矿山" -> rows.add(row("FM", number, code, "安全生产许可证", number % 5 == 0 ? 2023 : 2024));
            case "烟花爆竹" -> rows.add(row("YH", number, code, "烟花爆竹经营（零售）许可证", 2024));
            default -> {
            }
        }
        return rows;
    }

    /** Licences last three years; some ended in the demo's year, some end soon. */
    private String row(String prefix, int number, String code, String kind, int year) {
        int month = year == 2023 ? 6 + number % 5 : 1 + number % 12;
        return String.format(Locale.ROOT, "%s〔演〕%s%04d,%s,%s,演示应急管理局,%d-%02d-01,%d-%02d-28,", prefix, agency.region(),
                number, code, kind, year, month, year + 3, month);
    }
}
