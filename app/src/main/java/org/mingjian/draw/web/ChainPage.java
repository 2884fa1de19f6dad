package org.mingjian.draw.web;

import java.util.List;
import org.fairdraw.suite.Suite;
import org.mingjian.draw.Chain;
import org.mingjian.draw.Chains;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * A party's chains, and the form of a new one.
 *
 * @param suite the letter of the suite in which values are hashed
 * @param lines newest first
 */
record ChainPage(String suite, List<Line> lines, Typed typed, List<Fault> faults) {

    ChainPage {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** A chain with the moment at which its anchor was logged. */
    record Line(Chain chain, String at) {}

    /** What was typed. */
    record Typed(String party, String name, String length, String anchor) {
        /** Returns a fault with what was typed at its field, for a message that does not repeat it. */
        Fault beside(Fault fault) {
            return switch (fault.field()) {
                case "name" -> fault.at("draw.chain.name", name);
                case "length" -> fault.at("draw.chain.length", length);
                case "anchor" -> fault.at("draw.chain.anchor", anchor);
                default -> fault;
            };
        }
    }

    /** Returns the command with which any computer makes a chain (VDP §4.2). */
    public String command() {
        String hash = suite.equals(Suite.S.name()) ? "sha256" : "sm3";
        return "python3 -c \"import hashlib,secrets; p=input('party: '); n=int(input('length: ')); v=secrets.token_hex(32); "
                + "print('secret', v); exec('v=hashlib.new(\\'" + hash
                + "\\',(\\'VDP1-CHAIN|\\'+p+\\'|\\'+v).encode()).hexdigest();'*n); print('anchor', v)\"";
    }

    public int longest() {
        return Chains.LONGEST;
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"), Crumb.message("draw.chain", ""));
    }
}
