package org.mingjian.identity.mandate;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fairdraw.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.AgencyKind;
import org.mingjian.identity.Department;
import org.mingjian.identity.NewAgency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What tests of mandates share: a county's bureau with a department, and forms that are sent by its people. */
@PlatformTest
class MandateStage {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Agencies agencies;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    Agency county;
    Department office;

    @BeforeEach
    void county() {
        county = staff.agency();
        office = value(agencies.foundDepartment("test", county, "zhxt", "综合协调科"));
    }

    Agency found(AgencyKind kind, String region, String level, @Nullable Agency above) {
        return value(tryToFound(kind, region, level, above));
    }

    Outcome<Agency> tryToFound(AgencyKind kind, String region, String level, @Nullable Agency above) {
        String code = "mandate-" + COUNT.incrementAndGet();
        return agencies.found("test",
                new NewAgency(code, "机构" + code, region, level, above == null ? null : above.id(), kind));
    }

    Actor actor(Agency agency, Role... roles) {
        Staff.Person person = staff.person(agency, roles);
        return new Actor(person.accountId(), person.login(), person.login(), agency.id(), agency.code(), agency.name(),
                null, Set.of(roles));
    }

    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new IllegalStateException(refused.toString());
        };
    }

    static List<String> faults(Outcome<?> outcome) {
        return outcome.faults().stream().map(fault -> fault.field() + " " + fault.key()).toList();
    }

    /** Returns the bodies of an agency's newest entries of a type, the newest first. */
    List<Json.Obj> entries(Agency agency, String type) {
        return ledger.pageWithin(Set.of(agency.code()), type, Long.MAX_VALUE, 20)
                .stream()
                .map(entry -> entry.body())
                .toList();
    }

    MockHttpServletResponse open(@Nullable MockHttpSession session, String path, Locale locale) throws Exception {
        MockHttpServletRequestBuilder request = get(path).locale(locale);
        return answer(session == null ? request : request.session(session));
    }

    /** Sends a form; fields and values take turns. */
    MockHttpServletResponse send(MockHttpSession session, String path, String... typed) throws Exception {
        MockHttpServletRequestBuilder request = post(path).session(session).with(csrf()).locale(Locale.CHINA);
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return answer(request);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }
}
