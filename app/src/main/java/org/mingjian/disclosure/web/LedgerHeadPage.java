package org.mingjian.disclosure.web;

import java.util.List;
import org.mingjian.shell.Fault;
import java.util.Optional;
import org.mingjian.ledger.Witness;

/**
 * The ledger's present head, and who besides the agency vouches for it.
 *
 * @param head the signed tree head
 * @param cosigned the longest head that a witness has signed
 * @param witnesses whose signatures are taken
 * @param typed the index that somebody looked for and that is none
 * @param faults what is wrong with it
 */
record LedgerHeadPage(
    HeadLine head,
    Optional<HeadLine> cosigned,
    List<Witness> witnesses,
    String typed,
    List<Fault> faults
) {}
