package org.mingjian.policy.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.policy.Adoption;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param ref the policy's name in addresses
 * @param policy the policy
 * @param name its name in the reader's language
 * @param note what a reader must know of the source, or the empty string
 * @param rules its rules in the document's order
 * @param conflicts which of them collide today
 * @param history the adoptions of the reader's agency, the latest first
 * @param inForce whether the agency follows this document today
 * @param mayAdopt whether the reader may adopt it
 * @param mayDerive whether the reader may derive an own policy from it
 * @param own where it stands, for an agency's own policy
 * @param from the day of adoption as typed
 * @param faults what is wrong with it
 */
record PolicyPage(
    String ref,
    PolicyDocument policy,
    String name,
    String note,
    List<Rule> rules,
    List<ConflictLine> conflicts,
    List<Adoption> history,
    boolean inForce,
    boolean mayAdopt,
    boolean mayDerive,
    Optional<Own> own,
    String from,
    List<Fault> faults
) {
    /**
     * @param id the rule
     * @param title what it is about
     * @param value what it asks for
     * @param strength how strictly, as a code
     * @param strengthWord the same in words
     * @param law whether it stands in a statute and not in the agency's document
     * @param clause where it stands
     * @param address where the clause library has that place, or the empty string
     * @param open whether nothing of that place is at hand (待核)
     * @param text the original sentence, or the empty string
     * @param quoted whether the text is the document's own; else it is a digest
     * @param note what is left open, inferred or in conflict, or the empty string
     * @param requirement the requirement that it serves
     * @param stage the part of the work in which it acts
     * @param editable whether the reader may change it
     */
    record Rule(
        String id,
        String title,
        String value,
        String strength,
        String strengthWord,
        boolean law,
        String clause,
        String address,
        boolean open,
        String text,
        boolean quoted,
        String note,
        String requirement,
        String stage,
        boolean editable
    ) {
        /** Returns the kind of the tag that shows the strength. */
        public String tag() {
            return switch (strength) {
                case "must" -> "info";
                case "principle" -> "wait";
                default -> "mute";
            };
        }
    }

    /**
     * An agency's own policy on its way.
     *
     * @param state {@code DRAFT}, {@code SUBMITTED} or {@code APPROVED}
     * @param revision the revision that is shown
     * @param agency whose it is
     * @param base what it was derived from
     * @param reason why it was sent back last, or the empty string
     * @param editable whether the reader may change and submit it
     * @param decides whether the reader may approve it or send it back
     * @param missing rules that it does not hold yet
     */
    record Own(
        String state,
        int revision,
        String agency,
        String base,
        String reason,
        boolean editable,
        boolean decides,
        List<Missing> missing
    ) {}

    /** A rule that the policy does not hold yet. */
    record Missing(String id, String title, String stage) {}

    /** Returns the document's hash in groups of eight. */
    public List<String> fingerprint() {
        return List.of(policy.hash().split("(?<=\\G.{8})"));
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.policies", "/policies"), Crumb.named(name, ""));
    }
}
