package org.mingjian.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.law.SuperiorDocuments;

class ClauseLinkTests {
    @ParameterizedTest
    @CsvSource({"heilongjiang-2016, heilongjiang-plan-2016", "hunan-2016, hunan-plan-2016", "zibo-2017, zibo-rule-2017",
        "xiqing-2019, xiqing-plan-2019", "wushen-2024, wushen-plan-2024"})
    @DisplayName("LAW-12 every clause that a source's policy quotes is in the clause library with the same words")
    void quoted(String policy, String document) {
        PolicyDocument found = Policies.shipped().find(policy).orElseThrow();
        assertThat(found.rules()
                .stream()
                .filter(rule -> rule.basis() == PolicyRule.Basis.SOURCE)
                .filter(rule -> !rule.text().isEmpty())).isNotEmpty().allSatisfy(rule -> {
                    Optional<SuperiorDocuments.Reference> link = SuperiorDocuments.read(rule.clause(),
                            found.source().title());
                    assertThat(link).as(rule.clause()).isPresent();
                    assertThat(link.orElseThrow().document().id()).isEqualTo(document);
                    assertThat(link.orElseThrow().words())
                            .anyMatch(words -> words.text().equals(rule.text().replace('\n', ' ')));
                });
    }
}
