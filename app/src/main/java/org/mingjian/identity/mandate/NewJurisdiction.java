package org.mingjian.identity.mandate;

import java.util.Arrays;
import java.util.List;
import org.mingjian.codes.CreditCode;

/**
 * A version of a jurisdiction as somebody types it, not yet checked.
 *
 * @param included codes of regions, parted by spaces, commas or line ends
 * @param excluded codes of regions inside those, likewise
 * @param basis the document that says so
 * @param from the first day on which it holds, as {@code 2026-01-05}
 */
public record NewJurisdiction(String included, String excluded, String basis, String from) {
    public NewJurisdiction {
        basis = basis.strip();
        from = from.strip();
    }

    /** Returns the codes that are typed, in any width and case. */
    static List<String> codes(String typed) {
        return Arrays.stream(typed.split("[\\s\\u3000,，、;；]+"))
                .map(CreditCode::normalise)
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
