package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One licence as a sheet gives it; the members are those of {@link Licence}.
 *
 * @param row the sheet's row
 */
public record LicenceLine(
    int row,
    String number,
    String code,
    String kind,
    String issuer,
    LocalDate validFrom,
    LocalDate validTo,
    String scope,
    Map<String, String> aside
) {
    Licence as(long id, UUID agency, long version) {
        return new Licence(id, agency, number, code, kind, issuer, validFrom, validTo, scope, aside, version);
    }
}
