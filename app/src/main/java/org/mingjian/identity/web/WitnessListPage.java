package org.mingjian.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.mingjian.ledger.Witness;
import org.mingjian.shell.Fault;

/**
 * The ledger's witnesses.
 *
 * @param witnesses all of them, also the retired
 * @param keeps whether the reader registers and retires them
 * @param silent whether none has signed for longer than {@code silence} days
 * @param registered the key id that was just registered, or ""
 * @param organisation what was typed
 * @param name what was typed
 * @param spki what was typed
 * @param faults what is wrong with it
 */
record WitnessListPage(
    List<Witness> witnesses,
    boolean keeps,
    boolean silent,
    long silence,
    String registered,
    String organisation,
    String name,
    String spki,
    List<Fault> faults
) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Returns a time as it stood on the clocks of China. */
    public ZonedDateTime local(Instant at) {
        return at.atZone(CHINA);
    }
}
