package org.mingjian.disclosure;

import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import org.mingjian.disclosure.Publication.State;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Reads the public's pages as anybody does, without a session. */
class PublicSite {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MockMvc mvc;
    private final PublicDraws draws;

    PublicSite(MockMvc mvc, PublicDraws draws) {
        this.mvc = mvc;
        this.draws = draws;
    }

    MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).header("Accept", "text/html")).andReturn().getResponse();
    }

    int status(String path) throws Exception {
        return answer(path).getStatus();
    }

    String page(String path) throws Exception {
        MockHttpServletResponse response = answer(path);
        if (response.getStatus() != 200) {
            throw new AssertionError(path + " gives " + response.getStatus());
        }
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Waits until the event has made its way. */
    Publication awaited(HeldDraws.Held held, State state) {
        await().atMost(PATIENCE).until(() -> found(held).filter(one -> one.state() == state).isPresent());
        return found(held).orElseThrow();
    }

    java.util.Optional<Publication> found(HeldDraws.Held held) {
        return draws.find(held.drawId(), OptionalInt.empty());
    }
}
