package org.mingjian.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fairdraw.verify.TreeHead;
import org.mingjian.identity.Agency;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.ledger.LedgerRights;

/**
 * @param org the organisation whose entries are shown, or "" for all in scope
 * @param type the type that is shown, or "" for all
 * @param agencies the agencies in scope
 * @param types the types that entries have
 * @param entries this part of the ledger, newest first
 * @param actors persons' names by account id, as far as they are in scope
 * @param later whether newer entries than these exist in the list
 * @param next the index below which the list goes on, or -1 at its end
 * @param head the tree over the whole ledger as it is now
 * @param key the id of the key that signs tree heads
 * @param leaves leaf hashes by index
 * @param rights what the platform's own database role could do to the ledger
 * @param silence for how many days at least no witness has signed, or 0
 * @param exports whether the reader may take the ledger along
 * @param top whether that may be the whole one
 */
record LedgerListPage(
    String org,
    String type,
    List<Agency> agencies,
    List<String> types,
    List<LedgerEntry> entries,
    Map<String, String> actors,
    boolean later,
    long next,
    TreeHead head,
    String key,
    Map<Long, String> leaves,
    LedgerRights rights,
    long silence,
    boolean exports,
    boolean top
) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Returns a time as it stood on the clocks of China. */
    public ZonedDateTime local(Instant at) {
        return at.atZone(CHINA);
    }

    /** Returns a hash in groups of eight digits, as people compare it. */
    public List<String> groups(String hash) {
        return Arrays.asList(hash.split("(?<=\\G.{8})"));
    }

    /** Returns who acted, by name where the reader may know it. */
    public String actor(LedgerEntry entry) {
        return actors.getOrDefault(entry.actor(), entry.actor());
    }

    /** Returns the organisation's name where it is in scope, else its code. */
    public String orgName(String code) {
        return agencies.stream()
                .filter(agency -> agency.code().equals(code))
                .map(Agency::name)
                .findFirst()
                .orElse(code);
    }
}
