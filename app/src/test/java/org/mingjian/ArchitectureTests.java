package org.mingjian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Open;
import org.mingjian.identity.Requires;
import org.springframework.web.bind.annotation.RequestMapping;

/** The house rules that a compiler does not know, each shown to bite on a fixture that breaks it. */
class ArchitectureTests {
    /** The classes that make the clock that all others are given: one for the platform, one for its commands. */
    private static final String CLOCKMAKERS = "org\\.mingjian\\.(PlatformConfiguration|Mingjian)";
    private static final Set<String> READS_THE_TIME = Set.of("now", "today");

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mingjian");
    private static final JavaClasses FAULTY = new ClassFileImporter().importPackages("org.example.faulty");

    private static final ArchRule HANDLERS_NAME_WHO_MAY_ENTER = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(haveExactlyOneGate());
    private static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .haveNameNotMatching(CLOCKMAKERS)
            .should()
            .accessTargetWhere(DescribedPredicate.describe("reads the system's time", ArchitectureTests::readsTime));
    private static final ArchRule CHANCE_IS_NEVER_PRIVATE = noClasses()
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("draws unverifiable chance", ArchitectureTests::drawsChance));
    private static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");

    @Test
    @DisplayName("SEC-08 every handler names exactly one of a permission and that it is open")
    void handlersNameWhoMayEnter() {
        assertThat(PLATFORM.stream().flatMap(type -> type.getMethods().stream()).filter(this::handles))
                .hasSizeGreaterThan(10);
        HANDLERS_NAME_WHO_MAY_ENTER.check(PLATFORM);
        assertThat(faults(HANDLERS_NAME_WHO_MAY_ENTER)).containsExactlyInAnyOrder("unnamed", "both");
    }

    @Test
    @DisplayName("the time comes from the injected clock and from nowhere else")
    void timeComesFromTheClock() {
        TIME_COMES_FROM_THE_CLOCK.check(PLATFORM);
        assertThat(faults(TIME_COMES_FROM_THE_CLOCK)).containsExactlyInAnyOrder("instant", "date", "clock", "millis");
    }

    @Test
    @DisplayName("nothing draws chance that nobody can check")
    void chanceIsNeverPrivate() {
        CHANCE_IS_NEVER_PRIVATE.check(PLATFORM);
        assertThat(faults(CHANCE_IS_NEVER_PRIVATE)).containsExactlyInAnyOrder("random", "math", "local", "shuffle");
    }

    @Test
    @DisplayName("no class has a name that says nothing")
    void namesSaySomething() {
        NAMES_SAY_SOMETHING.check(PLATFORM);
        Set<String> named = NAMES_SAY_SOMETHING
                .evaluate(FAULTY)
                .getFailureReport()
                .getDetails()
                .stream()
                .map(line -> line.replaceAll(".*faulty\\.(\\w+).*", "$1"))
                .collect(Collectors.toSet());
        assertThat(named)
                .containsExactlyInAnyOrder("AgencyServiceImpl", "AgencyDto", "AgencyManager", "AgencyHelper",
                        "StringUtil",
                        "StringUtils", "AbstractAgency");
    }

    private boolean handles(JavaMethod method) {
        return method.isMetaAnnotatedWith(RequestMapping.class);
    }

    /** Returns the fixture's methods that a rule complains of. */
    private static Set<String> faults(ArchRule rule) {
        return rule
                .evaluate(FAULTY)
                .getFailureReport()
                .getDetails()
                .stream()
                .map(line -> line.replaceAll("^.*?faulty\\.\\w+\\.(\\w+)\\(.*$", "$1"))
                .collect(Collectors.toSet());
    }

    private static ArchCondition<JavaMethod> haveExactlyOneGate() {
        return new ArchCondition<>("carry exactly one of @Requires and @Open") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean one = method.isAnnotatedWith(Requires.class) != method.isAnnotatedWith(Open.class);
                events.add(
                        new SimpleConditionEvent(method, one, method.getFullName() + " names who may enter: " + one));
            }
        };
    }

    private static boolean readsTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean clock = access.getTargetOwner().isEquivalentTo(Clock.class) && name.startsWith("system");
        boolean system = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean date = owner.equals("java.util.Date") && name.equals("<init>") && parameters(access).isEmpty();
        boolean now = owner.startsWith("java.time.") && READS_THE_TIME.contains(name)
                && !parameters(access).contains(Clock.class.getName());
        return clock || system || date || now;
    }

    private static boolean drawsChance(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        boolean random = access.getTargetOwner().isEquivalentTo(Random.class) && name.equals("<init>");
        boolean math = access.getTargetOwner().isEquivalentTo(Math.class) && name.equals("random");
        boolean local = access.getTargetOwner().isEquivalentTo(ThreadLocalRandom.class);
        boolean shuffle = access.getTargetOwner().isEquivalentTo(Collections.class) && name.equals("shuffle");
        return random || math || local || shuffle;
    }

    private static Set<String> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(type -> type.getName()).collect(Collectors.toSet())
                : Set.of();
    }
}
