package org.mingjian.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency as somebody types it, not yet checked.
 *
 * @param code its name in the ledger
 * @param name its name in words
 * @param regionCode the region in which it acts
 * @param level PROVINCE, CITY, COUNTY, TOWNSHIP or ENTRUSTED
 * @param parentId the superior agency, or null at the top
 * @param kind the line that it belongs to
 */
public record NewAgency(
    String code,
    String name,
    String regionCode,
    String level,
    @Nullable UUID parentId,
    AgencyKind kind
) {
    public NewAgency {
        code = code.strip();
        name = name.strip();
        regionCode = regionCode.strip();
    }

    /** Types an agency of the tree itself. */
    public NewAgency(String code, String name, String regionCode, String level, @Nullable UUID parentId) {
        this(code, name, regionCode, level, parentId, AgencyKind.EMERGENCY_BUREAU);
    }
}
