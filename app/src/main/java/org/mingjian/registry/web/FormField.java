package org.mingjian.registry.web;

import java.util.List;

/**
 * A field of a form.
 *
 * @param key the column's key; its words are the message {@code registry.field.<key>}
 * @param kind which control it is
 * @param required whether it must be filled in
 * @param open whether what is typed can become public
 */
record FormField(String key, Kind kind, boolean required, boolean open) {
    /** The controls. */
    enum Kind {
        TEXT, LONG, DATE, FLAG, INDUSTRY, INDUSTRIES, NUMBER, VEHICLE_KIND, CERTIFICATE_KIND, ORIGIN, CHOICE, FIXED
    }

    static final List<FormField> SUBJECT = List.of(
            new FormField("name", Kind.TEXT, true, true),
            new FormField("code", Kind.TEXT, true, true),
            new FormField("industry", Kind.INDUSTRY, true, true),
            new FormField("region", Kind.TEXT, false, true),
            new FormField("grade", Kind.CHOICE, false, true),
            new FormField("risk", Kind.CHOICE, false, false),
            new FormField("category", Kind.CHOICE, false, false),
            new FormField("activity", Kind.TEXT, false, true),
            new FormField("supervisor", Kind.TEXT, false, false),
            new FormField("standard", Kind.CHOICE, false, false),
            new FormField("scale", Kind.TEXT, false, false),
            new FormField("employees", Kind.NUMBER, false, false),
            new FormField("affiliation", Kind.TEXT, false, false),
            new FormField("key", Kind.FLAG, false, true),
            new FormField("blacklisted", Kind.FLAG, false, true),
            new FormField("abnormal", Kind.FLAG, false, true),
            new FormField("active", Kind.FLAG, false, true),
            new FormField("founded", Kind.DATE, false, false),
            new FormField("kind", Kind.TEXT, false, false),
            new FormField("capital", Kind.TEXT, false, false),
            new FormField("province", Kind.TEXT, false, false),
            new FormField("city", Kind.TEXT, false, false),
            new FormField("address", Kind.TEXT, false, false),
            new FormField("longitude", Kind.TEXT, false, false),
            new FormField("latitude", Kind.TEXT, false, false),
            new FormField("datum", Kind.CHOICE, false, false),
            new FormField("former-number", Kind.TEXT, false, false),
            new FormField("scope", Kind.LONG, false, false),
            new FormField("contacts", Kind.LONG, false, false));
    static final List<FormField> INSPECTOR = List.of(
            new FormField("person", Kind.TEXT, true, true),
            new FormField("certificate", Kind.TEXT, true, true),
            new FormField("valid-until", Kind.DATE, true, false),
            new FormField("department", Kind.TEXT, true, true),
            new FormField("groups", Kind.INDUSTRIES, false, false),
            new FormField("may-lead", Kind.FLAG, true, false),
            new FormField("prior-load", Kind.NUMBER, false, false),
            new FormField("seat-limit", Kind.NUMBER, false, false),
            new FormField("in-service", Kind.FLAG, false, false),
            new FormField("certificate-kind", Kind.CERTIFICATE_KIND, false, false),
            new FormField("second-certificate", Kind.TEXT, false, false),
            new FormField("second-valid-until", Kind.DATE, false, false));
    static final List<FormField> INTEREST = List.of(
            new FormField("certificate", Kind.TEXT, true, false),
            new FormField("code", Kind.TEXT, true, false),
            new FormField("interest", Kind.TEXT, true, false),
            new FormField("lasting", Kind.FLAG, false, false),
            new FormField("origin", Kind.ORIGIN, false, false));

    static final List<FormField> EXPERT = List.of(
            new FormField("person", Kind.TEXT, true, true),
            new FormField("expert-number", Kind.TEXT, true, true),
            new FormField("expert-fields", Kind.INDUSTRIES, true, false),
            new FormField("expert-contents", Kind.TEXT, false, false),
            new FormField("expert-title", Kind.TEXT, true, false),
            new FormField("employer", Kind.TEXT, true, false),
            new FormField("admitted-on", Kind.DATE, true, false),
            new FormField("term-until", Kind.DATE, true, false),
            new FormField("removed-on", Kind.DATE, false, false),
            new FormField("removed-why", Kind.TEXT, false, false));
    static final List<FormField> VEHICLE = List.of(
            new FormField("vehicle-name", Kind.TEXT, true, false),
            new FormField("plate", Kind.TEXT, true, false),
            new FormField("vehicle-kind", Kind.VEHICLE_KIND, true, false),
            new FormField("seats", Kind.NUMBER, false, false),
            new FormField("vehicle-department", Kind.TEXT, true, false),
            new FormField("usable-from", Kind.DATE, true, false),
            new FormField("usable-to", Kind.DATE, false, false));

    static final List<FormField> LICENCE = List.of(
            new FormField("licence-number", Kind.TEXT, true, true),
            new FormField("code", Kind.TEXT, true, true),
            new FormField("licence-kind", Kind.CHOICE, true, true),
            new FormField("issuer", Kind.TEXT, true, true),
            new FormField("licence-from", Kind.DATE, true, false),
            new FormField("licence-to", Kind.DATE, true, false),
            new FormField("licence-scope", Kind.LONG, false, false));

    /** Returns the same field as one that can be read but not changed. */
    FormField fixed() {
        return new FormField(key, Kind.FIXED, required, open);
    }
}
