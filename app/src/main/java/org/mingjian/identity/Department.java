package org.mingjian.identity;

import java.util.UUID;

/**
 * A department of an agency (科室, 执法队, 中心).
 *
 * @param id its id
 * @param agencyId the agency it belongs to
 * @param code its name in draws (VDP §1.2), unique in the agency
 * @param name its name in words
 */
public record Department(
    UUID id,
    UUID agencyId,
    String code,
    String name
) {}
