package org.mingjian.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.mingjian.codes.CreditCode;

/** Writes the sheets of a demo agency: plausible and synthetic, the same at every start. No real person or enterprise is in them. */
final class DemoSheets {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> WORDS = List.of("宏远", "瑞丰", "金泰", "华信", "恒达", "鑫源", "盛隆", "永安", "天成", "博睿", "德润",
            "福泽", "广茂", "海川", "嘉禾", "凯旋", "联众", "明珠", "品诚", "庆余", "荣发", "顺和", "通达", "万兴", "祥云", "亿利", "卓越", "中晟");
    /** Industry, what such enterprises are called, and how many of a hundred there are. */
    private static final List<Trade> TRADES = List.of(new Trade("危险化学品", "化工", 12), new Trade("非煤矿山", "矿业", 5),
            new Trade("金属冶炼", "金属", 8), new Trade("烟花爆竹", "烟花", 3), new Trade("机械", "机械制造", 18),
            new Trade("建材", "建材", 14),
            new Trade("轻工", "木器", 16), new Trade("纺织", "纺织", 10), new Trade("商贸", "商贸", 10), new Trade("其他", "服务", 4));
    private static final List<String> DEPARTMENTS = List.of("综合行政执法队一中队", "综合行政执法队二中队", "危险化学品科", "工贸科");
    private static final List<String> SCALES = List.of("大型", "中型", "小型", "微型");
    private static final List<String> GRADES = List.of("A", "B", "C", "D");

    private static final int EXPERTS = 10;

    private final DemoAgency agency;
    private final SplittableRandom random;
    private final List<String> codes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> trades = new ArrayList<>();
    private final List<String> certificates = new ArrayList<>();

    private final DemoParticulars particulars;

    private record Trade(String industry, String word, int share) {}

    DemoSheets(DemoAgency agency) {
        this.agency = agency;
        this.particulars = new DemoParticulars(agency);
        this.random = new SplittableRandom(agency.code().hashCode());
    }

    Path subjects(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of("企业名称,统一社会信用代码,成立日期,行政区划,监管行业,分级,规模,重点单位,黑名单,经营异常,本年已查,"
                + DemoParticulars.HEADER));
        Trade last = TRADES.getLast();
        for (int i = 0; i < agency.subjects(); i++) {
            boolean twice = i == agency.subjects() - 1;
            Trade drawn = trade();
            Trade trade = twice ? last : drawn;
            last = trade;
            String name = agency.place() + WORDS.get(random.nextInt(WORDS.size()))
                    + WORDS.get(random.nextInt(WORDS.size()))
                    + trade.word() + "有限公司";
            String code = code(i);
            codes.add(code);
            names.add(twice ? names.getLast() : names.contains(name) ? another(name, i) : name);
            trades.add(trade.industry());
            boolean key = trade.share() <= 8 && random.nextInt(3) == 0;
            lines.add(String.join(",", names.getLast(), code,
                    String.format(Locale.ROOT, "%d-%02d-%02d", 1995 + random.nextInt(29), 1 + random.nextInt(12),
                            1 + random.nextInt(28)),
                    agency.region(), trade.industry(), GRADES.get(random.nextInt(4)), SCALES.get(random.nextInt(4)),
                    yes(key),
                    yes(random.nextInt(120) == 0), yes(random.nextInt(60) == 0), random.nextInt(40) == 0 ? "是" : "",
                    particulars.of(i, trade.industry())));
        }
        return Files.write(folder.resolve(agency.code() + "-subjects.csv"), lines);
    }

    /** Only one pair of the demo is a double. */
    private String another(String name, int number) {
        int from = agency.place().length();
        return name.substring(0, from) + WORDS.get(number % WORDS.size()).charAt(0) + name.substring(from);
    }

    /** Licences of the dangerous trades; the last subject but one is listed twice, under two codes. */
    Path licences(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of("许可证编号,统一社会信用代码,许可证种类,发证机关,有效期自,有效期至,许可范围"));
        for (int i = 0; i < codes.size(); i++) {
            lines.addAll(particulars.licences(i, trades.get(i), codes.get(i)));
        }
        return Files.write(folder.resolve(agency.code() + "-licences.csv"), lines);
    }

    Path inspectors(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of("姓名,执法证号,证件有效期至,所属部门,行业分组,可任组长"));
        for (int i = 1; i <= agency.inspectors(); i++) {
            String certificate = String.format(Locale.ROOT, "%s%05d", agency.region(), i);
            certificates.add(certificate);
            String until = i % 11 == 0 ? "2026-06-30" : i % 7 == 0 ? "2026-08-15" : "2028-12-31";
            lines.add(String.join(",", String.format(Locale.ROOT, "执法员 %03d", i), certificate, until,
                    DEPARTMENTS.get(i % DEPARTMENTS.size()),
                    groups(i), yes(i % 3 == 0)));
        }
        return Files.write(folder.resolve(agency.code() + "-inspectors.csv"), lines);
    }

    Path interests(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of("执法证号,统一社会信用代码,利害关系"));
        for (int i = 0; i < agency.inspectors(); i++) {
            lines.add(String.join(",", certificates.get(i), codes.get(random.nextInt(codes.size())),
                    random.nextBoolean() ? "近亲属任职" : "曾在该企业任职"));
        }
        return Files.write(folder.resolve(agency.code() + "-interests.csv"), lines);
    }

    /** Two experts of each heavy industry and two of the others; every fifth has an ended term. */
    Path experts(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of("姓名,专家编号,专业领域,检查内容,职称,工作单位,入库日期,聘期至"));
        List<String> contents = List.of("电气安全;有限空间", "工艺安全", "有限空间", "特种设备;电气安全");
        for (int i = 1; i <= EXPERTS; i++) {
            lines.add(
                    String.join(",", String.format(Locale.ROOT, "专家 %02d", i), String.format(Locale.ROOT, "ZJ-%03d", i),
                            i % 3 == 0 ? "工贸;其他" : "危险化学品;非煤矿山;金属冶炼;烟花爆竹;工贸;其他", contents.get(i % 4),
                            i % 2 == 0 ? "高级工程师" : "教授", i % 2 == 0 ? "安全技术中心" : "理工大学", "2024-03-01",
                            i % 5 == 0 ? "2025-12-31" : "2028-02-29"));
        }
        return Files.write(folder.resolve(agency.code() + "-experts.csv"), lines);
    }

    Path vehicles(Path folder) throws IOException {
        return Files.write(folder.resolve(agency.code() + "-vehicles.csv"),
                List.of("名称,车牌号或编号,类别,座位数,所属部门,启用日期,停用日期", "执法车 1,演A00001,车辆,5,综合行政执法队一中队,2023-05-01,",
                        "执法车 2,演A00002,车辆,7,综合行政执法队二中队,2023-05-01,", "执法车 3,演A00003,车辆,5,危险化学品科,2020-01-01,2026-07-31",
                        "便携式气体检测仪,ZB-0001,装备,,危险化学品科,2022-01-01,"));
    }

    /** Half of the people may inspect everything, so that no industry is ever without enough. */
    private String groups(int person) {
        String heavy = "危险化学品;非煤矿山;金属冶炼;烟花爆竹";
        return person % 2 == 0 ? heavy + ";工贸;其他" : person % 4 == 1 ? "工贸;其他" : heavy;
    }

    private Trade trade() {
        int at = random.nextInt(100);
        for (Trade trade : TRADES) {
            at -= trade.share();
            if (at < 0) {
                return trade;
            }
        }
        return TRADES.getLast();
    }

    private String code(int number) {
        StringBuilder body = new StringBuilder("91").append(agency.region()).append("MA");
        String digits = Integer.toString(number * 7919 + 100_000, 31).toUpperCase(Locale.ROOT);
        for (int i = digits.length(); i < 7; i++) {
            body.append('0');
        }
        for (char digit : digits.toCharArray()) {
            body.append(ALPHABET.charAt(Character.digit(digit, 31)));
        }
        return body.append(CreditCode.checkCharacter(body.toString())).toString();
    }

    private static String yes(boolean value) {
        return value ? "是" : "否";
    }
}
