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
 */
public record NewAgency(
    String code,
    String name,
    String regionCode,
    String level,
    @Nullable UUID parentId
) {
    public NewAgency {
        code = code.strip();
        name = name.strip();
        regionCode = regionCode.strip();
    }
}
