package org.mingjian.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency (机关) in the tree of agencies (ORG-01).
 *
 * @param id its id
 * @param code its name in the ledger and in draws (VDP §1.2), such as {@code xiqing}
 * @param name its name in words
 * @param regionCode the region of its seat, in which it acts where no jurisdiction (属地) is recorded
 * @param parentId the superior agency, or for a party the one beside which it stands; null at the top
 * @param level PROVINCE, CITY, COUNTY, TOWNSHIP or ENTRUSTED
 * @param kind the line that it belongs to
 */
public record Agency(
    UUID id,
    String code,
    String name,
    String regionCode,
    @Nullable UUID parentId,
    String level,
    AgencyKind kind
) {}
