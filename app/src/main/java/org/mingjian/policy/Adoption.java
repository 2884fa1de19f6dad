package org.mingjian.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An agency's decision to follow a policy.
 *
 * @param id its number
 * @param agencyId the agency
 * @param policyId the policy
 * @param version the policy's version
 * @param hash the hash of the document
 * @param from the first day on which the agency follows it
 * @param adoptedBy the account that decided
 * @param adoptedAt when
 */
public record Adoption(
    long id,
    UUID agencyId,
    String policyId,
    String version,
    String hash,
    LocalDate from,
    String adoptedBy,
    Instant adoptedAt
) {}
