package org.mingjian.draw.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fairdraw.Shares;
import org.fairdraw.suite.Suite;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** A hall with a planner, a host and two witnesses of one agency, who press buttons through the real pages. */
class Stage {
    private static final String[] TABLES = {"draw.draw", "draw.party", "draw.beacon", "draw.entry", "draw.drawn",
        "draw.seat", "draw.sealed", "draw.certificate", "registry.visit"};

    /** Where a session keeps what a redirect has not brought to a page yet; nobody here follows every redirect. */
    private static final String NOTES = SessionFlashMapManager.class.getName() + ".FLASH_MAPS";

    private final MockMvc mvc;
    private final Staff staff;
    private final DrawFixtures fixtures;
    private final Draws draws;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    final PinnedClock clock;

    Stage(
            MockMvc mvc, Staff staff, DrawFixtures fixtures, Draws draws, Ledger ledger, JdbcClient jdbc,
            PinnedClock clock
    ) {
        this.mvc = mvc;
        this.staff = staff;
        this.fixtures = fixtures;
        this.draws = draws;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The people of one agency with their sessions, by the code of the party that they stand for. */
    record Hall(
        Agency agency,
        MockHttpSession planner,
        Map<String, UUID> accounts,
        Map<String, MockHttpSession> parties,
        Map<String, String> shares
    ) {
        MockHttpSession host() {
            return session("host");
        }

        MockHttpSession session(String party) {
            return java.util.Objects.requireNonNull(parties.get(party));
        }

        String share(String party) {
            return java.util.Objects.requireNonNull(shares.get(party));
        }
    }

    Hall hall() throws Exception {
        return hall(staff.agency(), "xiqing-2019", 30);
    }

    Hall hall(Agency agency, String policy, int enterprises) throws Exception {
        Staff.Person planner = staff.person(agency, Role.PLANNER);
        fixtures.furnish(planner, policy, enterprises);
        Map<String, UUID> accounts = new LinkedHashMap<>();
        Map<String, MockHttpSession> sessions = new LinkedHashMap<>();
        Map<String, String> shares = new LinkedHashMap<>();
        for (String party : new String[]{"citizen", "discipline", "host"}) {
            Staff.Person person = staff.person(agency, party.equals("host") ? Role.DRAW_HOST : Role.WITNESS);
            accounts.put(party, person.accountId());
            sessions.put(party, staff.signIn(person));
            shares.put(party, Shares.random(""));
        }
        return new Hall(agency, staff.signIn(planner), accounts, sessions, shares);
    }

    /** Returns the fields of a form that is right: ten of the pool, dice, three parties. */
    Map<String, String> form(Hall hall) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("title", "试验抽查", "count", "10", "reserve", "1",
                "beacon", "DICE", "revealMinutes", "10", "inspectFrom", "2026-03-09", "inspectTo", "2026-03-20",
                "excludeDone", "true", "version", "0"));
        int row = 1;
        for (Map.Entry<String, UUID> party : hall.accounts().entrySet()) {
            form.put("party-code-" + row, party.getKey());
            form.put("party-name-" + row, party.getKey() + "一方");
            form.put("party-account-" + row, party.getValue().toString());
            row++;
        }
        return form;
    }

    UUID prepared(Hall hall, Map<String, String> form) throws Exception {
        MvcResult result = press(hall.planner(), "/draws/new", form);
        String address = java.util.Objects.requireNonNull(result.getResponse().getRedirectedUrl(),
                () -> text(result));
        return UUID.fromString(address.substring("/draws/".length()));
    }

    /** Prepares a draw with dice and lets every party lock its share. */
    UUID locked(Hall hall) throws Exception {
        UUID draw = prepared(hall, form(hall));
        lockAll(hall, draw);
        return draw;
    }

    void lockAll(Hall hall, UUID draw) throws Exception {
        for (String party : hall.accounts().keySet()) {
            lock(hall, draw, party);
        }
    }

    MvcResult lock(Hall hall, UUID draw, String party) throws Exception {
        String commitment = Shares.commitment(Suite.S, record(draw).drawId(), party, hall.share(party));
        return press(hall.session(party), "/draws/" + draw + "/share/commit", Map.of("commitment", commitment));
    }

    MvcResult reveal(Hall hall, UUID draw, String party) throws Exception {
        return press(hall.session(party), "/draws/" + draw + "/share/reveal", Map.of("share", hall.share(party)));
    }

    MvcResult press(MockHttpSession session, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).session(session).with(csrf());
        fields.forEach((name, value) -> request.param(name, value));
        MvcResult result = mvc.perform(request).andReturn();
        session.removeAttribute(NOTES);
        return result;
    }

    MvcResult press(MockHttpSession session, UUID draw, String button) throws Exception {
        return press(session, "/draws/" + draw + "/" + button, Map.of());
    }

    MvcResult open(MockHttpSession session, String address) throws Exception {
        return mvc.perform(get(address).session(session).locale(Locale.SIMPLIFIED_CHINESE)).andReturn();
    }

    /** Opens the page that a press led to, with what the press left for it. */
    MvcResult follow(MockHttpSession session, MvcResult pressed) throws Exception {
        String address = java.util.Objects.requireNonNull(pressed.getResponse().getRedirectedUrl());
        return mvc.perform(get(address).session(session)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .flashAttrs(pressed.getFlashMap()))
                .andReturn();
    }

    static String text(MvcResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what became of a press, by the note that it left. */
    static StepNote note(MvcResult pressed) {
        if (pressed.getFlashMap().get(StepNote.ATTRIBUTE) instanceof StepNote note) {
            return note;
        }
        throw new AssertionError("No note, status " + pressed.getResponse().getStatus());
    }

    DrawRecord record(UUID draw) {
        return draws.find(draw).orElseThrow();
    }

    long ledgerSize() {
        return ledger.head().size();
    }

    /** Returns every row of every table that a draw touches, as text. */
    String rows() {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES) {
            all.append(table)
                    .append('\n')
                    .append(jdbc
                            .sql("SELECT coalesce(string_agg(line::text, E'\\n' ORDER BY line::text), '') FROM " + table
                                    + " line")
                            .query(String.class)
                            .single());
        }
        return all.toString();
    }
}
