package org.mingjian.draw;

import java.util.List;
import java.util.Optional;

/**
 * What the papers of a draw tell: certificate (抽取证书) and minutes (抽取记录). Papers are official, so that all words are
 * Chinese; everything but the hall is read from the sealed bytes and the certificate.
 *
 * @param sealed when it was sealed, in words, and the entry in the ledger
 * @param result when the result was recorded, in words, and the entry in the ledger
 * @param quotas what the rules ask of strata
 * @param departures rules "in principle" that were not followed, with the recorded reason
 * @param events what happened after the result, with what it came to
 * @param anomalies what did not go as planned; none where everything did
 */
public record DrawPaper(
    String title,
    String agency,
    String drawId,
    int attempt,
    int seq,
    Policy policy,
    Pool pool,
    Step sealed,
    Step result,
    String deadline,
    Prints prints,
    String assurance,
    String software,
    List<Seed> seeds,
    List<Stratum> strata,
    List<Chosen> chosen,
    List<Reserve> reserve,
    List<String> quotas,
    List<String> departures,
    List<String> anomalies,
    List<String> events,
    List<String> keys,
    Hall hall,
    Verify verify
) {

    /** The policy that gave the numbers. */
    public record Policy(String name, String version, String hash) {}

    /** How many were listed, could be drawn, were drawn; and who took no part, by reason. */
    public record Pool(long listed, long eligible, long mandatory, long drawn, List<String> excluded) {}

    /** A step with its moment in words and its entry in the ledger. */
    public record Step(String at, long index) {}

    /** The fingerprints: C, K, and that of the result. */
    public record Prints(String commitment, String key, String result) {}

    /** A party or a public source: what it was bound to, and what it gave. */
    public record Seed(String name, String bound, String value) {}

    /** A stratum with its chance and its outcome. */
    public record Stratum(String name, long eligible, String expected, String chance, long drawn, String cutoff) {
        /** Returns the expectation in the parts between which a line may break: the fraction, and what it comes to. */
        public List<String> expectedParts() {
            return parts(expected);
        }

        /** Returns the chance in the parts between which a line may break. */
        public List<String> chanceParts() {
            return parts(chance);
        }

        private static List<String> parts(String number) {
            return List.of(number.split(" (?=[≈=] )"));
        }
    }

    /** A drawn one with its team. */
    public record Chosen(int number, String name, String code, String stratum, String ticket, String team) {
        /** Returns the members one by one, so that no line breaks inside a name. */
        public List<String> members() {
            return apart(team);
        }
    }

    /** The reserve of a stratum in its order. */
    public record Reserve(String stratum, String names) {
        /** Returns the names one by one, so that no line breaks inside one. */
        public List<String> each() {
            return apart(names);
        }
    }

    /** Where anybody verifies, in words and as a picture; empty where nothing is public yet. */
    public record Verify(String address, Optional<String> picture) {}

    private static List<String> apart(String names) {
        return List.of(names.split("(?<=、)"));
    }

    /** Returns the fingerprint in groups of eight. */
    public List<String> fingerprint() {
        return List.of(prints.commitment().split("(?<=\\G.{8})"));
    }

    /** Returns the pool in one sentence. */
    public String poolText() {
        String excluded = pool.excluded().isEmpty() ? "" : "；排除：" + String.join("，", pool.excluded());
        return "名录 " + pool.listed() + " 家，参加抽签 " + pool.eligible() + " 家，必查 " + pool.mandatory() + " 家，抽取 "
                + pool.drawn() + " 家" + excluded;
    }

    /** Returns lines as one text, and a word where there are none. */
    public String listed(List<String> lines) {
        return lines.isEmpty() ? "无" : String.join("；", lines);
    }

    /** Returns no lines at all. */
    public List<String> none() {
        return List.of();
    }

    /** Returns the parties, each of which signs. */
    public List<Seed> signers() {
        return seeds.stream().filter(seed -> seed.bound().matches("[0-9a-f]{64}")).toList();
    }
}
