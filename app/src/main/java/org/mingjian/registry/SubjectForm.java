package org.mingjian.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.codes.CreditCode;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.codes.Regions;
import org.mingjian.registry.grid.Cell;
import org.mingjian.shell.Characters;

/** The sheet of subjects: the ten columns of the business registration and those that supervision adds. */
final class SubjectForm implements SheetForm<SubjectLine> {
    static final SheetColumn NAME = SheetColumn.required("name", "企业名称", "Name", "单位名称", "名称", "Enterprise name");
    static final SheetColumn CODE = SheetColumn.required("code", "统一社会信用代码", "Credit code", "社会信用代码", "信用代码",
            "Unified social credit code", "USCC");
    static final SheetColumn FOUNDED = SheetColumn.optional("founded", "成立日期", "Founded", "Date of foundation");
    static final SheetColumn KIND = SheetColumn.optional("kind", "企业类型", "Enterprise type");
    static final SheetColumn CAPITAL = SheetColumn.optional("capital", "注册资本", "Registered capital");
    static final SheetColumn SCOPE = SheetColumn.optional("scope", "经营范围", "Business scope");
    static final SheetColumn PROVINCE = SheetColumn.optional("province", "所在省份", "Province");
    static final SheetColumn CITY = SheetColumn.optional("city", "所在城市", "City");
    static final SheetColumn ADDRESS = SheetColumn.optional("address", "注册地址", "Address", "Registered address");
    static final SheetColumn INDUSTRY = SheetColumn.required("industry", "监管行业", "Industry", "Supervised industry",
            "行业");
    static final SheetColumn REGION = SheetColumn.optional("region", "行政区划", "Region", "行政区划代码", "Region code");
    static final SheetColumn GRADE = SheetColumn.optional("grade", "分级", "Grade", "风险等级", "信用等级", "等级", "分类分级",
            "Risk grade", "Credit grade");
    static final SheetColumn SCALE = SheetColumn.optional("scale", "规模", "Scale", "企业规模");
    static final SheetColumn AFFILIATION = SheetColumn.optional("affiliation", "隶属关系", "Affiliation");
    static final SheetColumn KEY = SheetColumn.optional("key", "重点单位", "Key unit", "是否重点单位");
    static final SheetColumn BLACKLISTED = SheetColumn.optional("blacklisted", "黑名单", "Blacklisted", "是否黑名单");
    static final SheetColumn ABNORMAL = SheetColumn.optional("abnormal", "经营异常", "Abnormal operation", "是否经营异常");
    static final SheetColumn CHECKED = SheetColumn.optional("checked", "本年已查", "Inspected this year", "本年度已检查");
    static final SheetColumn ACTIVE = SheetColumn.optional("active", "在册", "Active", "是否在册");
    static final List<SheetColumn> COLUMNS = List.of(NAME, CODE, FOUNDED, KIND, CAPITAL, SCOPE, PROVINCE, CITY, ADDRESS,
            INDUSTRY, REGION, GRADE, SCALE, AFFILIATION, KEY, BLACKLISTED, ABNORMAL, CHECKED, ACTIVE,
            ParticularsForm.ACTIVITY, ParticularsForm.CATEGORY, ParticularsForm.RISK, ParticularsForm.SUPERVISOR,
            ParticularsForm.STANDARD, ParticularsForm.EMPLOYEES, ParticularsForm.LONGITUDE, ParticularsForm.LATITUDE,
            ParticularsForm.DATUM, ParticularsForm.FORMER, ContactsForm.CONTACTS);
    /** Spreadsheets turn an empty day into one of 1900. */
    private static final LocalDate EARLIEST = LocalDate.of(1901, 1, 1);
    private static final int NAME_LENGTH = 200;
    private static final int WORD = 60;

    private final LocalDate today;
    private final SubjectRules rules;
    private final CodeRows rowOfCode = new CodeRows();
    private final Map<String, Optional<Industry>> industries = new HashMap<>();

    SubjectForm(LocalDate today, SubjectRules rules) {
        this.today = today;
        this.rules = rules;
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mayBeEmpty() {
        return false;
    }

    @Override
    public SubjectLine line(SheetRow row) {
        String code = code(row);
        String name = row.requiredText(NAME, NAME_LENGTH);
        if (name.codePoints().anyMatch(Characters::picture)) {
            row.fault(NAME, name, "picture");
        }
        return new SubjectLine(
                row.number(),
                code,
                name,
                industry(row),
                region(row, code),
                new Grading(ParticularsForm.graded(row, GRADE, rules.schemes().grades()), row.text(SCALE, WORD),
                        row.text(AFFILIATION, WORD)),
                flags(row),
                registration(row),
                check(row),
                row.flag(ACTIVE).orElse(true),
                ParticularsForm.read(row, rules.schemes()),
                ContactsForm.read(row, code, rules.privacy()),
                rules.privacy().sealAside(BookKind.SUBJECTS, code, row.aside()));
    }

    private String code(SheetRow row) {
        if (row.cell(CODE) instanceof Cell.Number number) {
            row.fault(CODE, number.text(), "code-number");
            return "";
        }
        String code = row.creditCode(CODE);
        if (code.isEmpty()) {
            return "";
        }
        if (rules.merged().containsKey(code)) {
            row.faultOf(CODE, code, "registry.doubles.fault.code", List.of(rules.merged().get(code)));
        }
        int first = rowOfCode.put(code, row.number());
        if (first > 0) {
            row.fault(CODE, code, "code-twice", Integer.toString(first), Integer.toString(row.number()));
        }
        return code;
    }

    private String industry(SheetRow row) {
        if (row.cell(INDUSTRY).text().isEmpty()) {
            Optional<Industry> meant = Activity.read(row.cell(ParticularsForm.ACTIVITY).text())
                    .flatMap(Industries::byActivity);
            if (meant.isPresent()) {
                return meant.get().code();
            }
        }
        String text = row.requiredText(INDUSTRY, WORD);
        if (text.isEmpty()) {
            return "";
        }
        Optional<Industry> industry = industries.computeIfAbsent(text,
                name -> Industries.byName(name).or(() -> Industries.byCode(name)));
        if (industry.isEmpty()) {
            row.fault(INDUSTRY, text, "industry");
        }
        return industry.map(Industry::code).orElse("");
    }

    private String region(SheetRow row, String code) {
        String registered = code.isEmpty() ? "" : code.substring(2, 8);
        String text = CreditCode.normalise(row.text(REGION, WORD));
        if (!text.isEmpty() && !text.equals(registered) && Regions.find(text).isEmpty()) {
            row.fault(REGION, text, "region");
            return text;
        }
        String region = text.isEmpty() ? registered : text;
        rules.watch().look(row, REGION, region, region.equals(registered));
        return region;
    }

    private static SubjectFlags flags(SheetRow row) {
        return new SubjectFlags(
                row.flag(KEY).orElse(false),
                row.flag(BLACKLISTED).orElse(false),
                row.flag(ABNORMAL).orElse(false));
    }

    private Registration registration(SheetRow row) {
        return new Registration(
                row.date(FOUNDED, EARLIEST, today),
                row.text(KIND, NAME_LENGTH),
                row.text(CAPITAL, NAME_LENGTH),
                row.text(SCOPE, SheetRow.LONGEST),
                row.text(PROVINCE, WORD),
                row.text(CITY, WORD),
                row.text(ADDRESS, 2 * NAME_LENGTH));
    }

    private Optional<YearCheck> check(SheetRow row) {
        Cell cell = row.cell(CHECKED);
        Optional<Boolean> flag = cell instanceof Cell.Text text ? YesNo.read(text.text()) : Optional.empty();
        if (flag.isPresent()) {
            return flag.get() ? Optional.of(new YearCheck(today.getYear(), Optional.empty())) : Optional.empty();
        }
        return row.date(CHECKED, EARLIEST, today).map(day -> new YearCheck(day.getYear(), Optional.of(day)));
    }
}
