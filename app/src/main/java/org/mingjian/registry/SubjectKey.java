package org.mingjian.registry;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a subject's place in a list: lists are in the order of codes, then agencies. */
public record SubjectKey(String code, UUID agency) {
    private static final Pattern FORM = Pattern.compile("([0-9A-Z]{18})(?:\\.([0-9a-f-]{36}))?");

    static SubjectKey of(Subject subject) {
        return new SubjectKey(subject.code(), subject.agencyId());
    }

    /** Reads a key as an address has it; the agency may be left out where there is one only. */
    public static Optional<SubjectKey> read(String text, Set<UUID> agencies) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String agency = form.group(2);
        if (agency == null) {
            return agencies.stream().findFirst().map(only -> new SubjectKey(form.group(1), only));
        }
        return agencies.stream()
                .filter(one -> one.toString().equals(agency))
                .findFirst()
                .map(one -> new SubjectKey(form.group(1), one));
    }

    /** Writes the key for an address, with the agency where there are several. */
    public String address(Set<UUID> agencies) {
        return agencies.size() == 1 ? code : code + "." + agency;
    }
}
