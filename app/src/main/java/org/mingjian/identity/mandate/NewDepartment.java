package org.mingjian.identity.mandate;

import java.util.List;

/**
 * A department as somebody types it, not yet checked.
 *
 * @param code its code; of a department that exists it is not read
 * @param name its name; likewise
 * @param kind SECTION, SQUAD or CENTRE
 * @param industries codes of the industries that it supervises
 * @param regions codes of the regions that it looks after, parted by spaces, commas or line ends
 */
public record NewDepartment(String code, String name, String kind, List<String> industries, String regions) {
    public NewDepartment {
        code = code.strip();
        name = name.strip();
        industries = List.copyOf(industries);
    }
}
