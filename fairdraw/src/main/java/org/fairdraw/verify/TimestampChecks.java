package org.fairdraw.verify;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawTerms;

/** V1.timestamp: an authority stamped C before the shares were due (VDP §3.2, §15.24). */
final class TimestampChecks {
    private static final String PLACE = Bundle.CERTIFICATE + " tst";
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final String SM3 = "1.2.156.10197.1.401";

    private TimestampChecks() {}

    static void check(Evidence evidence, Certificate certificate, DrawTerms terms, Findings findings) {
        Optional<String> text = certificate.timestamp();
        if (text.isEmpty()) {
            findings.open(Check.TIMESTAMP, Bundle.CERTIFICATE, Phrase.NO_TIMESTAMP, null, null);
            return;
        }
        findings.made(Check.TIMESTAMP, PLACE);
        Optional<TimestampToken> token = Optional.of(text.get())
                .filter(LogReader::isBase64)
                .flatMap(base64 -> TimestampToken.read(Base64.getDecoder().decode(base64)));
        if (token.isEmpty()) {
            findings.fail(Check.TIMESTAMP, PLACE, Phrase.BAD_TIMESTAMP, "TimeStampToken (RFC 3161)", null);
            return;
        }
        imprint(evidence, token.get(), findings);
        if (token.get().time().isAfter(terms.revealDeadline())) {
            findings.fail(Check.TIMESTAMP, PLACE, Phrase.BAD_TIME, "not after " + Names.time(terms.revealDeadline()),
                    Names.time(token.get().time()));
        }
        try {
            List<String> faults = token.get().faults();
            faults.forEach(fault -> findings.fail(Check.TIMESTAMP, PLACE, Phrase.BAD_TIMESTAMP, null, fault));
            if (!findings.failed(Check.TIMESTAMP)) {
                findings.made(Check.TIMESTAMP, PLACE + ", " + Names.time(token.get().time()) + ", "
                        + token.get().authority());
            }
        } catch (GeneralSecurityException e) {
            findings.open(Check.TIMESTAMP, PLACE, Phrase.UNKNOWN_TIMESTAMP, null, token.get().authority());
        }
    }

    private static void imprint(Evidence evidence, TimestampToken token, Findings findings) {
        String commitment = evidence.commitmentHash().orElseThrow();
        boolean right = switch (token.imprintAlgorithm()) {
            case SHA_256 -> token.isOf(Suite.S, commitment);
            case SM3 -> evidence.suite().name().equals("G") && token.isOf(evidence.suite(), commitment);
            default -> false;
        };
        if (!right) {
            findings.fail(Check.TIMESTAMP, PLACE, Phrase.BAD_TIMESTAMP, commitment, "the hash of another text");
        }
    }
}
