package org.mingjian.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "911100007109250324", "91440300708461136T", "91110000802100433B"})
    @DisplayName("REG-01 a right unified social credit code is accepted")
    void acceptsRightCodes(String code) {
        assertThat(CreditCode.check(code)).isEmpty();
        assertThat(new CreditCode(code).value()).isEqualTo(code);
    }

    @Test
    @DisplayName("REG-01 a code is compared in upper case, half width and without spaces around it")
    void normalises() {
        assertThat(CreditCode.normalise("\u3000９１４４０３００70846１136ｔ \u00A0")).isEqualTo("91440300708461136T");
        assertThat(CreditCode.parse(" 91440300708461136t")).contains(new CreditCode("91440300708461136T"));
    }

    @ParameterizedTest
    @CsvSource({
        "9135010, LENGTH, 0, 7, 18",
        "'', LENGTH, 0, 0, 18",
        "91A50100M000100Y43, REGION, 3, A50100, 0-9",
        "9135010OM000100Y43, REGION, 8, 35010O, 0-9",
        "91350100M0001I0Y43, CHARACTER, 14, I, 0123456789ABCDEFGHJKLMNPQRTUWXY",
        "9１350100M000一00Y43, CHARACTER, 13, 一, 0123456789ABCDEFGHJKLMNPQRTUWXY",
        "91350100M000100Y44, CHECK_DIGIT, 18, 4, 3",
        "91440300708461137T, CHECK_DIGIT, 18, T, X"})
    @DisplayName("REG-09 a wrong credit code is refused with its place, what stands there and what should")
    void namesTheFault(String code, CodeFault.Kind kind, int place, String have, String need) {
        assertThat(CreditCode.check(code)).contains(new CodeFault(kind, place, have, need));
        assertThat(CreditCode.parse(code)).isEmpty();
        assertThatThrownBy(() -> new CreditCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("REG-01 one changed character never passes the check character")
    void everySingleChangeIsFound() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int round = 0; round < 200; round++) {
            StringBuilder body = new StringBuilder("91120111");
            random.ints(9, 0, 31).forEach(digit -> body.append(alphabet.charAt(digit)));
            String code = body + CreditCode.checkCharacter(body.toString());
            assertThat(CreditCode.check(code)).isEmpty();
            int place = random.nextInt(18);
            String other = alphabet.replace(code.substring(place, place + 1), "");
            char wrong = other.charAt(random.nextInt(place >= 2 && place < 8 ? 9 : 30));
            String changed = code.substring(0, place) + wrong + code.substring(place + 1);
            assertThat(CreditCode.check(changed)).as(changed).isPresent();
        }
    }

    @Test
    @DisplayName("REG-09 each fault of a code has its sentence in both languages, with place, value and rule")
    void messages() throws IOException {
        for (String language : List.of("zh_CN", "en")) {
            Properties messages = messages(language);
            for (String code : List.of("9135010", "91A50100M000100Y43", "91350100M0001I0Y43", "91350100M000100Y44")) {
                CodeFault fault = CreditCode.check(code).orElseThrow();
                String pattern = messages.getProperty(fault.messageKey());
                assertThat(MessageFormat.format(pattern, fault.arguments().toArray())).contains(fault.have())
                        .contains("GB 32100-2015")
                        .doesNotContain("{");
            }
        }
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        Path file = Path.of("src/main/resources/messages/codes_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
