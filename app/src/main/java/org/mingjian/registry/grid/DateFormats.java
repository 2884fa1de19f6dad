package org.mingjian.registry.grid;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells number formats that show a date from the others (ECMA-376 part 1, §18.8.30). */
final class DateFormats {
    private DateFormats() {}

    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id == null) {
            return false;
        }
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58) {
            return true;
        }
        return format != null && showsDay(format);
    }

    /** Year and day letters count only outside quoted texts, escapes and bracketed colours. */
    private static boolean showsDay(String format) {
        String bare = format.replaceAll("\"[^\"]*\"", "").replaceAll("\\[[^\\]]*\\]", "").replaceAll("\\\\.", "");
        String lower = bare.toLowerCase(Locale.ROOT);
        return !lower.contains("general") && (lower.contains("y") || lower.contains("d"));
    }
}
