package org.mingjian.checklist.web;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjian.checklist.ItemCheck;
import org.mingjian.checklist.ItemField;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list says.
 *
 * @param list the version's id, or empty for the one that matters today
 * @param agency an agency's code, or empty for the own one
 * @param q words in the item
 * @param industry code of an industry that the item must apply to
 * @param department code of a department of the agency, whose part of the list is shown
 * @param state {@code open}, {@code wrong}, {@code missing}, {@code warned}, or empty
 */
record ItemQuery(String list, String agency, String q, String industry, String department, String state) {
    private static final int LONGEST = 100;

    ItemQuery(
            @Nullable String list, @Nullable String agency, @Nullable String q, @Nullable String industry,
            @Nullable String department, @Nullable String state
    ) {
        this.list = text(list);
        this.agency = text(agency);
        this.q = text(q);
        this.industry = text(industry);
        this.department = text(department);
        this.state = text(state);
    }

    static ItemQuery ofList(String id) {
        return new ItemQuery(id, "", "", "", "", "");
    }

    private static String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.replace("\u0000", "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public boolean narrows() {
        return !(q + industry + department + state).isEmpty();
    }

    Predicate<ItemCheck> filter() {
        return check -> (q.isEmpty() || says(check)) && (industry.isEmpty() || check.item().appliesTo(industry))
                && (department.isEmpty() || check.item().concerns(department)) && stands(check);
    }

    private boolean stands(ItemCheck check) {
        return switch (state) {
            case "open" -> check.open() > 0;
            case "wrong" -> check.wrong() > 0;
            case "missing" -> !check.missing().isEmpty();
            case "warned" -> check.item().warned();
            default -> true;
        };
    }

    private boolean says(ItemCheck check) {
        return check.item().code().contains(q) || ItemField.all()
                .stream()
                .anyMatch(field -> check.item().text(field).contains(q));
    }

    /** Returns an address with the same filter. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "list", list);
        add(address, "agency", agency);
        add(address, "q", q);
        add(address, "industry", industry);
        add(address, "department", department);
        add(address, "state", state);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
