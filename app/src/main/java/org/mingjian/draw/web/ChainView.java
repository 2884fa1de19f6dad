package org.mingjian.draw.web;

import java.util.Optional;
import org.mingjian.draw.Chain;
import org.mingjian.draw.Party;

/**
 * What a party's page of a draw says of its chain.
 *
 * @param offered the chain that it could use, before sealing
 * @param locked the chain that its share belongs to
 * @param place the value's place in it, 0 before sealing
 */
record ChainView(Optional<Chain> offered, Optional<Chain> locked, int place) {

    static ChainView of(Optional<Chain> offered, Optional<Chain> locked, Party party) {
        return new ChainView(offered, locked, party.chain().orElse(0));
    }

    /** Returns how often the secret is hashed to give the committed value. */
    public int steps() {
        return locked.map(chain -> chain.length() - place).orElse(0);
    }

    /** Returns a command that gives the value from the secret on any computer. */
    public String command() {
        return locked.map(chain -> "python3 -c \"import hashlib,getpass; v=getpass.getpass(); "
                + "exec('v=hashlib.sha256((\\'VDP1-CHAIN|" + chain.party()
                + "|\\'+v).encode()).hexdigest();'*" + steps() + "); print(v)\"").orElse("");
    }
}
