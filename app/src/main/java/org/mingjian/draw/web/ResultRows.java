package org.mingjian.draw.web;

import java.util.List;
import org.mingjian.shell.Pager;

/**
 * What a draw came to.
 *
 * @param key the draw key
 * @param resultHash fingerprint of the result
 * @param assurance {@code open} or {@code closed}
 * @param strata what each stratum came to
 * @param rows the drawn subjects of this part of the list, with their teams
 * @param pager which part it is
 * @param drawn how many were drawn or mandatory; substitutes stand behind them in the list
 * @param people different inspectors on the teams
 */
record ResultRows(
    String key,
    String resultHash,
    String assurance,
    List<Stratum> strata,
    List<Row> rows,
    Pager pager,
    long drawn,
    long people
) {

    /** A stratum; {@code cutoff} is the largest drawn ticket, or the empty string. */
    record Stratum(String words, long eligible, long drawn, String cutoff) {}

    /**
     * A subject; no ticket for a mandatory one or a substitute.
     *
     * @param voidBy number of the event that made it void, 0 for none
     * @param broughtBy number of the event that brought it in, 0 for none
     */
    record Row(
        int position,
        String name,
        String code,
        String stratum,
        String ticket,
        List<Member> team,
        int voidBy,
        int broughtBy
    ) {
        public String shortTicket() {
            return ticket.length() < 16 ? ticket : ticket.substring(0, 8) + " " + ticket.substring(8, 16);
        }
    }

    /** A person of a team with the place in the slot's order, or an open seat; {@code by} names the event, 0 for none. */
    record Member(int slot, boolean leader, String name, String person, int rank, int by) {}
}
