package org.fairdraw.verify;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a report for people (VDP §10). */
final class ReportText {
    private final boolean chinese;

    ReportText(Locale locale) {
        this.chinese = isChinese(locale);
    }

    static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    String write(Report report) {
        StringBuilder text = new StringBuilder();
        line(text, say("Verification of ", "校验证书包 ") + report.bundle());
        for (Finding finding : report.findings()) {
            line(text, mark(finding.status()) + " " + finding.id() + "  " + finding.subject() + say(": ", "：")
                    + Phrase.in(finding.message(), chinese));
            detail(text, say("expected", "应为"), finding.expected());
            detail(text, say("found", "实为"), finding.actual());
        }
        long failed = report.count(Status.FAIL);
        line(text, say("Passed ", "通过 ") + report.count(Status.PASS) + say(", failed ", "，不符 ") + failed
                + say(", not checked ", "，未检查 ") + report.count(Status.NOT_CHECKED) + say(".", "。"));
        line(text, failed == 0
                ? say("The draw follows from what was committed, and nothing was changed.", "抽取结果由事先封存的内容唯一确定，未发现改动。")
                : say("The bundle does NOT hold what it claims.", "证书包与其声明不符，不可采信。"));
        return text.toString();
    }

    private String mark(Status status) {
        return switch (status) {
            case PASS -> say("[ ok ]", "[通过]");
            case FAIL -> say("[FAIL]", "[不符]");
            case NOT_CHECKED -> say("[ -- ]", "[未查]");
        };
    }

    private static void detail(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            line(text, "         " + name + ": " + value);
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }

    private String say(String english, String inChinese) {
        return chinese ? inChinese : english;
    }
}
