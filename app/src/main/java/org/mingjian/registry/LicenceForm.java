package org.mingjian.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingjian.codes.CreditCode;

/** The sheet of licences; its rows name their holders by credit code, and those must be in the registry. */
final class LicenceForm implements SheetForm<LicenceLine> {
    static final SheetColumn NUMBER = SheetColumn.required("licence-number", "许可证编号", "Licence number", "许可证号", "证书编号",
            "编号");
    static final SheetColumn CODE = SheetColumn.required("code", "统一社会信用代码", "Credit code", "社会信用代码", "信用代码",
            "Unified social credit code", "USCC");
    static final SheetColumn KIND = SheetColumn.required("licence-kind", "许可证种类", "Licence kind", "许可证名称", "证书种类");
    static final SheetColumn ISSUER = SheetColumn.required("issuer", "发证机关", "Issued by", "发证单位");
    static final SheetColumn FROM = SheetColumn.required("licence-from", "有效期自", "Valid from", "有效期起", "批准日期");
    static final SheetColumn TO = SheetColumn.required("licence-to", "有效期至", "Valid until", "有效期止");
    static final SheetColumn SCOPE = SheetColumn.optional("licence-scope", "许可范围", "Permitted scope");
    static final List<SheetColumn> COLUMNS = List.of(NUMBER, CODE, KIND, ISSUER, FROM, TO, SCOPE);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int WORD = 60;
    private static final int LONG = 1000;

    private final Predicate<String> known;
    private final Map<String, Integer> rowOfNumber = new HashMap<>();

    LicenceForm(Predicate<String> known) {
        this.known = known;
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
    public LicenceLine line(SheetRow row) {
        LocalDate from = day(row, FROM);
        LocalDate to = day(row, TO);
        if (to.isBefore(from) && !from.equals(LATEST)) {
            row.fault(TO, to.toString(), "term-before", from.toString());
        }
        return new LicenceLine(row.number(), number(row), code(row), kind(row), row.requiredText(ISSUER, WORD), from,
                to,
                row.text(SCOPE, LONG), row.aside());
    }

    private String number(SheetRow row) {
        String number = CreditCode.normalise(row.requiredText(NUMBER, WORD)).replaceAll("\\s+", "");
        Integer first = number.isEmpty() ? null : rowOfNumber.putIfAbsent(number, row.number());
        if (first != null) {
            row.faultOf(NUMBER, number, "registry.licences.fault.twice",
                    List.of(Integer.toString(first), Integer.toString(row.number())));
        }
        return number;
    }

    private String code(SheetRow row) {
        String code = row.creditCode(CODE);
        if (!code.isEmpty() && !known.test(code)) {
            row.fault(CODE, code, "code-unknown");
        }
        return code;
    }

    private static String kind(SheetRow row) {
        String text = row.requiredText(KIND, WORD);
        Optional<String> kind = LicenceKinds.read(text);
        if (!text.isEmpty() && kind.isEmpty()) {
            row.faultOf(KIND, text, "registry.licences.fault.kind", List.of(String.join("、", LicenceKinds.KNOWN)));
        }
        return kind.orElse("");
    }

    private static LocalDate day(SheetRow row, SheetColumn column) {
        if (row.cell(column).text().isEmpty()) {
            row.fault(column, "", "empty-cell");
        }
        return row.date(column, EARLIEST, LATEST).orElse(LATEST);
    }

    static Map<String, String> words(Licence licence) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(NUMBER.key(), licence.number());
        words.put(CODE.key(), licence.code());
        words.put(KIND.key(), licence.kind());
        words.put(ISSUER.key(), licence.issuer());
        words.put(FROM.key(), licence.validFrom().toString());
        words.put(TO.key(), licence.validTo().toString());
        words.put(SCOPE.key(), licence.scope());
        return words;
    }
}
