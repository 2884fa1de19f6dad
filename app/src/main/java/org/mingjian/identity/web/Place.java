package org.mingjian.identity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person works: an agency, or one of its departments.
 *
 * @param id the department's id, or the agency's
 * @param agencyId the agency
 * @param departmentId the department, or null
 * @param agency the agency's name
 * @param department the department's name, or the empty string
 */
record Place(
    UUID id,
    UUID agencyId,
    @Nullable UUID departmentId,
    String agency,
    String department
) {}
