package org.mingjian.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDocumentTests {
    private static String zibo() {
        try {
            return Files.readString(Path.of("src/main/resources/policies/zibo-2017.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("POL-01 a policy is known by the hash of its canonical form, whatever its layout")
    void hash() throws MalformedInput, NoSuchAlgorithmException {
        PolicyDocument policy = PolicyDocument.parse(zibo());
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        assertThat(policy.hash()).isEqualTo(HexFormat.of().formatHex(digest.digest(policy.canonical())));
        String canonical = new String(policy.canonical(), StandardCharsets.UTF_8);
        assertThat(PolicyDocument.parse(canonical).hash()).isEqualTo(policy.hash());
        assertThat(PolicyDocument.parse(zibo().replace("\"3/10\"", "\"2/5\"")).hash()).isNotEqualTo(policy.hash());
        assertThat(Json.parseCanonical(policy.canonical())).isInstanceOf(Json.Obj.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "\"share\": \"1/2\"; \"share\": \"3/2\"; rules[key-share].value.share; at most 1",
        "\"share\": \"1/2\"; \"share\": \"0\"; rules[key-share].value.share; above 0",
        "\"share\": \"1/2\"; \"share\": \"50%\"; rules[key-share].value.share; lowest terms",
        "\"share\": \"1/2\"; \"shares\": \"1/2\"; rules[key-share].value.shares; known members",
        "\"id\": \"key-share\"; \"id\": \"keyshare\"; rules[keyshare].id; no known rule",
        "\"id\": \"key-share\"; \"id\": \"season\"; rules[season].value.kind; kind of value",
        "\"id\": \"coverage-blacklist\"; \"id\": \"coverage-key-units\"; rules[5].id; twice",
        "\"id\": \"team-size\"; \"id\": \"team-sizes\"; rules[team-sizes].id; no known rule",
        "\"minimum\": 2; \"minimum\": 0; rules[team-size].value.minimum; from 1 to 20",
        "\"minimum\": 2; \"minimum\": \"2\"; rules[team-size].value.minimum; integer",
        "\"choice\": \"NONE\"; \"choice\": \"LOTTERY\"; rules[team-leader].value; DESIGNATED",
        "\"WHP\"; \"XXX\"; rules[key-industries].value.industries[0]; supervised industry",
        "\"times\": 3; \"times\": 0; rules[minimum-draws].value.times; from 1",
        "\"strength\": \"principle\"; \"strength\": \"should\"; strength; MUST, PRINCIPLE, MAY, OPEN",
        "\"from\": \"2017-03-06\"; \"from\": \"2017-02-30\"; from; a date",
        "\"to\": null; \"to\": \"2016-01-01\"; to; not be before",
        "\"id\": \"zibo-2017\"; \"id\": \"淄博\"; id; must match",
        "\"version\": \"1\",; ; version; must be there",
        "\"unit\": \"WORKING_DAY\"; \"unit\": \"WEEK\"; value.unit; MONTH",
        "\"count\": 20; \"count\": 0; rules[publish-normal].value.count; from 1",
        "\"executing\", \"supervising\", \"independent\"; \"executing\"; rules[seed-parties].value; two parties",
        "\"A\": 1; \"A\": 0; rules[class-weights].value.weights.A; from 1"})
    @DisplayName("POL-01 a malformed policy is refused with its place, the value there and the rule")
    void malformed(String right, String wrong, String place, String rule) {
        String text = zibo().replaceFirst("\\Q" + right + "\\E", wrong == null ? "" : wrong);
        assertThat(text).isNotEqualTo(zibo());
        assertThatThrownBy(() -> PolicyDocument.parse(text)).isInstanceOfSatisfying(MalformedInput.class, fault -> {
            assertThat(fault.place() + " " + fault.getMessage()).contains(place);
            assertThat(fault.getMessage()).contains(rule);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "\"times\": null; \"times\": 0; rules[year-ceiling].value.times; from 1 to 366",
        "\"byGrade\": {}; \"byGrade\": { \"A\": 0 }; rules[year-ceiling].value.byGrade.A; from 1 to 366",
        "\"byGrade\": {}; \"byGrade\": { \" \": 2 }; rules[year-ceiling].value.byGrade; name each grade",
        "\"shared\": true; \"shared\": 1; rules[year-ceiling].value.shared; true or false",
        "\"codes\": [\"GOVERNMENT\"]; \"codes\": [\"SUPERIOR\"]; rules[plan-approval].value; GOVERNMENT",
        "\"quoted\": false; \"quoted\": \"no\"; rules[year-ceiling].quoted; true or false"})
    @DisplayName("LAW-02 PLAN-02 a malformed ceiling, office or mark of a digest is refused with its place and the rule")
    void malformedNational(String right, String wrong, String place, String rule) throws IOException {
        String national = Files.readString(Path.of("src/main/resources/policies/national-2026.json"));
        String text = national.replaceFirst("\\Q" + right + "\\E", wrong);
        assertThat(text).isNotEqualTo(national);
        assertThatThrownBy(() -> PolicyDocument.parse(text)).isInstanceOf(MalformedInput.class)
                .hasMessageContaining(place)
                .hasMessageContaining(rule);
    }

    @Test
    @DisplayName("POL-01 a rule that a draw needs must be stated")
    void required() {
        String none = zibo().replaceFirst(
                "\\{ \"kind\": \"choice\", \"choice\": \"NONE\" \\}",
                "{ \"kind\": \"unstated\" }");
        assertThatThrownBy(() -> PolicyDocument.parse(none)).isInstanceOf(MalformedInput.class)
                .hasMessageContaining("rules[team-leader].value")
                .hasMessageContaining("must be stated");
    }

    @Test
    @DisplayName("POL-10 a silent source is never made to speak: without a text or a number the strength is open")
    void silence() {
        String spoken = zibo().replaceFirst(
                "\"strength\": \"open\",\\s*\"basis\": \"source\",\\s*\"clause\": \"原文未规定\"",
                "\"strength\": \"must\", \"basis\": \"source\", \"clause\": \"原文未规定\"");
        assertThat(spoken).isNotEqualTo(zibo());
        assertThatThrownBy(() -> PolicyDocument.parse(spoken)).isInstanceOf(MalformedInput.class)
                .hasMessageContaining("rules[year-target].strength")
                .hasMessageContaining("must be open");
    }

    @Test
    @DisplayName("BEY-06 a policy's names and notes are in Chinese and English")
    void languages() throws MalformedInput {
        PolicyDocument policy = PolicyDocument.parse(zibo());
        assertThat(policy.names().in(Locale.CHINA)).contains("淄博高新区");
        assertThat(policy.names().in(Locale.ENGLISH)).contains("Zibo");
        assertThat(policy.source().number()).contains("淄高新安监发〔2017〕5号");
        assertThat(policy.to()).isEmpty();
    }

    @Test
    @DisplayName("POL-01 the published schema names the same kinds, strengths and rules as the reader")
    void schema() throws IOException, MalformedInput {
        String text = Files.readString(Path.of("../config/policy.schema.json"));
        assertThat(Json.parse(text)).isInstanceOf(Json.Obj.class);
        for (String id : RuleVocabulary.ids()) {
            assertThat(text).contains("\"" + id + "\"");
        }
        for (Strength strength : Strength.values()) {
            assertThat(text).contains("\"" + strength.code() + "\"");
        }
        for (StartEvent event : StartEvent.values()) {
            assertThat(text).contains("\"" + event.name() + "\"");
        }
    }
}
