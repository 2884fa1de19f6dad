package org.fairdraw.rows;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.fairdraw.json.MalformedInput;

/**
 * A person who may be sent (VDP §2.3).
 *
 * @param roles some of {@code leader}, {@code member}, {@code expert}
 * @param quals codes of qualifications
 * @param priorLoad seats held before this draw
 * @param limit most seats in this draw; empty for no limit
 */
public record PersonRow(
    String pid,
    String dept,
    String region,
    List<String> roles,
    List<String> quals,
    int priorLoad,
    OptionalInt limit,
    RowStatus status
) implements Row {
    /** The three roles of VDP §2.3. */
    public static final Set<String> ROLES = Set.of("leader", "member", "expert");

    private static final String KIND = "I1";
    private static final int FIELDS = 9;
    private static final int MOST = 1_000_000;

    public PersonRow {
        Names.requireName(pid, "A person's pid");
        Names.requireName(dept, "The department of person " + pid);
        Names.requireName(region, "The region of person " + pid);
        roles = List.copyOf(roles);
        quals = List.copyOf(quals);
        if (!areRoles(roles) || !areCodes(quals)) {
            throw new IllegalArgumentException("Roles or qualifications of person " + pid + " break VDP §2.3");
        } else if (priorLoad < 0 || priorLoad > MOST || limit.orElse(0) < 0 || limit.orElse(0) > MOST) {
            throw new IllegalArgumentException("Load or limit of person " + pid + " is not 0 to 1,000,000");
        } else if (status.mandatory()) {
            throw new IllegalArgumentException("A person's status is E or X.<code> (VDP §2.3), person " + pid);
        }
    }

    /** Reads {@code I1|pid|dept|region|roles|quals|priorLoad|limit|status}. */
    public static PersonRow parse(String text) throws MalformedInput {
        RowText row = new RowText(text, KIND, FIELDS, FIELDS);
        List<String> roles = row.codes(4);
        row.check(4, areRoles(roles), "roles are leader, member, expert (VDP §2.3)");
        OptionalInt limit = row.dash(7) ? OptionalInt.empty() : OptionalInt.of(row.integer(7, 0, MOST));
        RowStatus status = row.status(8);
        row.check(8, !status.mandatory(), "a person's status is E or X.<code> (VDP §2.3)");
        return new PersonRow(
                row.name(1),
                row.name(2),
                row.name(3),
                roles,
                row.codes(5),
                row.integer(6, 0, MOST),
                limit,
                status);
    }

    @Override
    public String text() {
        return String.join("|", KIND, pid, dept, region, join(roles), join(quals), Integer.toString(priorLoad),
                limit.isPresent() ? Integer.toString(limit.getAsInt()) : "-", status.text());
    }

    @Override
    public String key() {
        return pid;
    }

    static boolean areCodes(List<String> codes) {
        return codes.stream().allMatch(code -> Names.isName(code) && !code.equals("-"))
                && new HashSet<>(codes).size() == codes.size();
    }

    private static boolean areRoles(List<String> roles) {
        return ROLES.containsAll(roles) && new HashSet<>(roles).size() == roles.size();
    }

    private static String join(List<String> codes) {
        return codes.isEmpty() ? "-" : String.join("+", codes);
    }
}
