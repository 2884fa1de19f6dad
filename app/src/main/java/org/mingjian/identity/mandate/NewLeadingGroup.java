package org.mingjian.identity.mandate;

import java.util.List;

/**
 * A version of a leading group as somebody types it, not yet checked.
 *
 * @param number the number of the document that names it
 * @param title its name in words
 * @param head the head, as {@link #deputies} are typed
 * @param deputies one person a line: a name or {@code @login}, then, behind a comma, the post held in the agency
 * @param members the other members, typed likewise
 * @param office the code of the department that is its office
 * @param from the first day on which it holds, as {@code 2026-01-05}
 */
public record NewLeadingGroup(
    String number,
    String title,
    String head,
    String deputies,
    String members,
    String office,
    String from
) {
    public NewLeadingGroup {
        number = number.strip();
        title = title.strip();
        office = office.strip();
        from = from.strip();
    }

    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
