package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page must look like. */
final class Looks {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Looks() {}

    /** Checks the page against WCAG by axe-core, and that nothing sticks out sideways. */
    static void fine(Page page) {
        List<String> violations = new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList())
                .toList();
        assertThat(violations).as(page.url()).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("sideways overflow of " + page.url()).isLessThanOrEqualTo(0);
    }
}
