package org.mingjian.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.codes.CreditCode;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;

/** The sheet of inspectors (REG-05). */
final class InspectorForm implements SheetForm<InspectorLine> {
    static final SheetColumn NAME = SheetColumn.required("person", "姓名", "Name", "执法人员");
    static final SheetColumn CERTIFICATE = SheetColumn.required("certificate", "执法证号", "Certificate", "执法证件号", "执法证编号",
            "Certificate number");
    static final SheetColumn VALID_UNTIL = SheetColumn.required("valid-until", "证件有效期至", "Valid until", "有效期至",
            "执法证有效期至");
    static final SheetColumn DEPARTMENT = SheetColumn.required("department", "所属部门", "Department", "部门");
    static final SheetColumn GROUPS = SheetColumn.required("groups", "行业分组", "Industry groups", "Groups", "执法行业");
    static final SheetColumn MAY_LEAD = SheetColumn.required("may-lead", "可任组长", "May lead", "是否可任组长");
    static final SheetColumn PRIOR_LOAD = SheetColumn.optional("prior-load", "本年已派", "Prior load", "本年已派次数");
    static final SheetColumn SEAT_LIMIT = SheetColumn.optional("seat-limit", "席位上限", "Seat limit");
    static final SheetColumn ACTIVE = SheetColumn.optional("in-service", "在岗", "Active", "是否在岗");
    static final SheetColumn KIND = SheetColumn.optional("certificate-kind", "证件种类", "Certificate kind", "执法证种类");
    static final SheetColumn SECOND = SheetColumn.optional("second-certificate", "第二执法证号", "Second certificate");
    static final SheetColumn SECOND_UNTIL = SheetColumn.optional("second-valid-until", "第二证有效期至",
            "Second valid until", "第二执法证有效期至");
    static final List<SheetColumn> COLUMNS = List.of(NAME, CERTIFICATE, VALID_UNTIL, DEPARTMENT, GROUPS, MAY_LEAD,
            PRIOR_LOAD, SEAT_LIMIT, ACTIVE, KIND, SECOND, SECOND_UNTIL);
    /** No standard fixes the number's composition, so that letters, digits, Chinese and a few marks are taken. */
    static final Pattern CERTIFICATE_FORM = Pattern.compile("[\\p{IsHan}A-Z0-9._()/\\[\\]〔〕-]{1,40}");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    static final Pattern SEPARATOR = Pattern.compile("[;；、,，|]");
    private static final int WORD = 60;

    private final Map<String, Integer> rowOfCertificate = new HashMap<>();

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mayBeEmpty() {
        return false;
    }

    @Override
    public InspectorLine line(SheetRow row) {
        String certificate = certificate(row, CERTIFICATE);
        Integer first = certificate.isEmpty() ? null : rowOfCertificate.putIfAbsent(certificate, row.number());
        if (first != null) {
            row.fault(CERTIFICATE, certificate, "certificate-twice", Integer.toString(first),
                    Integer.toString(row.number()));
        }
        return new InspectorLine(
                row.number(),
                certificate,
                row.requiredText(NAME, WORD),
                validUntil(row),
                row.requiredText(DEPARTMENT, WORD),
                groups(row, GROUPS),
                mayLead(row),
                row.count(PRIOR_LOAD).orElse(0),
                row.count(SEAT_LIMIT),
                row.flag(ACTIVE).orElse(true),
                kind(row),
                second(row, certificate),
                row.aside());
    }

    /** Returns the certificate's number in half width and upper case without inner white space, or an empty text. */
    static String certificate(SheetRow row, SheetColumn column) {
        String text = row.requiredText(column, SheetRow.LONGEST);
        String certificate = normalise(text);
        if (!text.isEmpty() && !CERTIFICATE_FORM.matcher(certificate).matches()) {
            row.fault(column, text, "certificate-form");
            return "";
        }
        return certificate;
    }

    static String normalise(String certificate) {
        return CreditCode.normalise(certificate).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    private static CertificateKind kind(SheetRow row) {
        String text = row.text(KIND, WORD);
        Optional<CertificateKind> kind = text.isEmpty()
                ? Optional.of(CertificateKind.DEPARTMENT)
                : CertificateKind.read(text);
        if (kind.isEmpty()) {
            row.faultOf(KIND, text, "registry.second.fault.kind", List.of());
        }
        return kind.orElse(CertificateKind.DEPARTMENT);
    }

    /** Returns the second certificate; number and last day come together or not at all. */
    private static Optional<SecondCertificate> second(SheetRow row, String first) {
        String text = row.text(SECOND, SheetRow.LONGEST);
        Optional<LocalDate> until = row.date(SECOND_UNTIL, EARLIEST, LATEST);
        if (text.isEmpty() && row.cell(SECOND_UNTIL).text().isEmpty()) {
            return Optional.empty();
        }
        String number = normalise(text);
        if (text.isEmpty() || row.cell(SECOND_UNTIL).text().isEmpty()) {
            row.faultOf(text.isEmpty() ? SECOND : SECOND_UNTIL, "", "registry.second.fault.half", List.of());
        } else if (!CERTIFICATE_FORM.matcher(number).matches()) {
            row.fault(SECOND, text, "certificate-form");
        } else if (number.equals(first)) {
            row.faultOf(SECOND, text, "registry.second.fault.same", List.of());
        } else {
            return until.map(day -> new SecondCertificate(number, day));
        }
        return Optional.empty();
    }

    private static LocalDate validUntil(SheetRow row) {
        if (row.cell(VALID_UNTIL).text().isEmpty()) {
            row.fault(VALID_UNTIL, "", "empty-cell");
        }
        return row.date(VALID_UNTIL, EARLIEST, LATEST).orElse(LATEST);
    }

    /** Returns the codes of the industries that a cell names, by name or code; a name nobody knows is a fault. */
    static List<String> groups(SheetRow row, SheetColumn column) {
        List<String> codes = new ArrayList<>();
        for (String part : SEPARATOR.split(row.text(column, SheetRow.LONGEST))) {
            String name = part.strip();
            Optional<Industry> industry = Industries.byName(name).or(() -> Industries.byCode(name));
            if (industry.isPresent() && !codes.contains(industry.get().code())) {
                codes.add(industry.get().code());
            } else if (industry.isEmpty() && !name.isEmpty()) {
                row.fault(column, name, "group");
            }
        }
        return codes;
    }

    private static boolean mayLead(SheetRow row) {
        if (row.cell(MAY_LEAD).text().isEmpty()) {
            row.fault(MAY_LEAD, "", "flag");
        }
        return row.flag(MAY_LEAD).orElse(false);
    }
}
