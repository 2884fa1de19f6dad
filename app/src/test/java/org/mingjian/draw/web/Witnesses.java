package org.mingjian.draw.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairdraw.Shares;
import org.fairdraw.suite.Suite;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Witnesses of a {@link Stage} who have no account: each holds a slip. */
class Witnesses {
    private static final Pattern CODE = Pattern.compile("/w/([0-9a-z]{32})\"");

    private final Stage stage;
    private final MockMvc mvc;

    Witnesses(Stage stage, MockMvc mvc) {
        this.stage = stage;
        this.mvc = mvc;
    }

    /** Returns the fields of a form whose three parties have no accounts. */
    Map<String, String> form(Stage.Hall hall) {
        Map<String, String> form = new LinkedHashMap<>(stage.form(hall));
        for (int row = 1; row <= 3; row++) {
            form.put("party-account-" + row, "slip");
        }
        return form;
    }

    /** Lets the host issue a slip to a party, and returns the code that is shown once. */
    String slip(Stage.Hall hall, UUID draw, String party) throws Exception {
        MvcResult issued = stage.press(hall.host(), "/draws/" + draw + "/slips", Map.of("party", party));
        Matcher code = CODE.matcher(Stage.text(stage.follow(hall.host(), issued)));
        if (!code.find()) {
            throw new AssertionError("No slip was shown for " + party);
        }
        return code.group(1);
    }

    MvcResult open(String address) throws Exception {
        return mvc.perform(get(address).locale(Locale.SIMPLIFIED_CHINESE)).andReturn();
    }

    MvcResult press(String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(csrf()).locale(Locale.SIMPLIFIED_CHINESE);
        fields.forEach((name, value) -> request.param(name, value));
        return mvc.perform(request).andReturn();
    }

    MvcResult lock(Stage.Hall hall, UUID draw, String party, String code) throws Exception {
        return press("/w/" + code + "/commit", Map.of("commitment",
                Shares.commitment(Suite.S, stage.record(draw).drawId(), party, hall.share(party))));
    }

    MvcResult reveal(Stage.Hall hall, String party, String code) throws Exception {
        return press("/w/" + code + "/reveal", Map.of("share", hall.share(party)));
    }

    /** Prepares a draw of three slips, locks and seals it; returns the codes by party. */
    Map<String, String> sealed(Stage.Hall hall, UUID draw) throws Exception {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String party : hall.accounts().keySet()) {
            codes.put(party, slip(hall, draw, party));
            lock(hall, draw, party, codes.getOrDefault(party, ""));
        }
        stage.press(hall.host(), draw, "seal");
        return codes;
    }
}
