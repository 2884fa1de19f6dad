package org.mingjian.registry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheet of interests (REG-08); what it refers to must be known. */
final class InterestForm implements SheetForm<InterestLine> {
    static final SheetColumn CERTIFICATE = SheetColumn.required("certificate", "执法证号", "Certificate", "执法证件号", "执法证编号",
            "Certificate number");
    static final SheetColumn CODE = SheetColumn.required("code", "统一社会信用代码", "Credit code", "社会信用代码", "信用代码",
            "Unified social credit code", "USCC");
    static final SheetColumn KIND = SheetColumn.required("interest", "利害关系", "Interest", "利害关系说明");
    static final SheetColumn ACTIVE = SheetColumn.optional("lasting", "有效", "Lasting", "是否有效");
    static final SheetColumn ORIGIN = SheetColumn.optional("origin", "来源", "Origin", "利害关系来源");
    static final List<SheetColumn> COLUMNS = List.of(CERTIFICATE, CODE, KIND, ACTIVE, ORIGIN);
    private static final int KIND_LENGTH = 200;

    private final InterestReferences references;
    private final Privacy privacy;
    private final Map<String, Integer> rowOfPair = new HashMap<>();

    InterestForm(InterestReferences references, Privacy privacy) {
        this.privacy = privacy;
        this.references = references;
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public InterestLine line(SheetRow row) {
        String certificate = certificate(row);
        String code = code(row);
        if (!certificate.isEmpty() && !code.isEmpty()) {
            Integer first = rowOfPair.putIfAbsent(certificate + "|" + code, row.number());
            if (first != null) {
                row.fault(CODE, certificate + " " + code, "interest-twice", Integer.toString(first),
                        Integer.toString(row.number()));
            }
        }
        return new InterestLine(row.number(), certificate, code,
                privacy.sealInterest(certificate + "|" + code, row.requiredText(KIND, KIND_LENGTH)),
                row.flag(ACTIVE).orElse(true), origin(row), row.aside());
    }

    private static InterestOrigin origin(SheetRow row) {
        String text = row.text(ORIGIN, KIND_LENGTH);
        if (!text.isEmpty() && InterestOrigin.read(text).isEmpty()) {
            row.faultOf(ORIGIN, text, "registry.origin.fault", List.of());
        }
        return InterestOrigin.read(text).orElse(InterestOrigin.DECLARED);
    }

    /** Returns an interest as texts by the columns' keys. */
    static Map<String, String> words(
        String certificate,
        String code,
        String kind,
        boolean active,
        InterestOrigin origin
    ) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(CERTIFICATE.key(), certificate);
        words.put(CODE.key(), code);
        words.put(KIND.key(), kind);
        words.put(ACTIVE.key(), YesNo.write(active));
        words.put(ORIGIN.key(), origin.word());
        return words;
    }

    private String certificate(SheetRow row) {
        String certificate = InspectorForm.certificate(row, CERTIFICATE);
        if (!certificate.isEmpty() && !references.certificate().test(certificate)) {
            row.fault(CERTIFICATE, certificate, "certificate-unknown");
        }
        return certificate;
    }

    private String code(SheetRow row) {
        String code = row.creditCode(CODE);
        if (code.isEmpty()) {
            return "";
        }
        if (!references.code().test(code)) {
            row.fault(CODE, code, "code-unknown");
        }
        return code;
    }
}
