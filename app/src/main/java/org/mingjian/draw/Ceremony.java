package org.mingjian.draw;

import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.springframework.stereotype.Service;

/**
 * The ceremony of a draw, step by step and one way: preparing, sealing, seed, draw, teams, publishing.
 * Each method may be called again without effect; what cannot be done is refused with the rule that forbids it.
 */
@Service
public class Ceremony {
    private final Sealing sealing;
    private final Seeding seeding;
    private final Drawing drawing;
    private final Closing closing;

    Ceremony(Sealing sealing, Seeding seeding, Drawing drawing, Closing closing) {
        this.sealing = sealing;
        this.seeding = seeding;
        this.drawing = drawing;
        this.closing = closing;
    }

    /** Takes the commitment of the actor's party: 64 hex digits made on the party's own device. */
    public StepOutcome commitShare(UUID draw, Actor actor, String commitment) {
        return seeding.commit(draw, seeding.giver(draw, actor).orElseThrow(), commitment);
    }

    /** Seals rows, rules, chances and parties. */
    public StepOutcome seal(UUID draw, Actor actor) {
        return sealing.seal(draw, actor);
    }

    /** Takes the share of the actor's party: 64 hex digits whose commitment was sealed. */
    public StepOutcome revealShare(UUID draw, Actor actor, String share) {
        return seeding.reveal(draw, seeding.giver(draw, actor).orElseThrow(), share);
    }

    /** Takes the text of the beacon after its time. */
    public StepOutcome enterBeacon(UUID draw, Actor actor, BeaconEntry entry) {
        return seeding.beacon(draw, actor.accountId(), actor.may(Permission.DRAW_RUN), entry);
    }

    /** Computes and logs the result. */
    public StepOutcome draw(UUID draw, Actor actor) {
        return drawing.draw(draw, actor.accountId().toString());
    }

    /** Takes the commitment of the party whose slip it is. */
    public StepOutcome commitShare(Slip slip, String commitment) {
        return seeding.commit(slip.draw(), new Giver(slip.id(), slip.party()), commitment);
    }

    /** Takes the share of the party whose slip it is. */
    public StepOutcome revealShare(Slip slip, String share) {
        return seeding.reveal(slip.draw(), new Giver(slip.id(), slip.party()), share);
    }

    /** Takes the text of the beacon from a witness; it counts once somebody else has typed the same. */
    public StepOutcome enterBeacon(Slip slip, BeaconEntry entry) {
        return seeding.beacon(slip.draw(), slip.id(), false, entry);
    }

    /**
     * Computes and logs the result for a witness. After the beacon's time it is defined by public data, so that it is
     * the same whoever logs it, and nobody can leave it out (VDP §4.6).
     */
    public StepOutcome logResult(Slip slip) {
        return drawing.witness(slip.draw(), slip.id().toString());
    }

    /** Computes and logs the result for a witness who has an account (VDP §4.6). */
    public StepOutcome logResult(UUID draw, Actor actor) {
        return drawing.witness(draw, seeding.giver(draw, actor).orElseThrow().name());
    }

    /** Confirms the teams that the draw has made. */
    public StepOutcome confirmTeams(UUID draw, Actor actor) {
        return closing.confirmTeams(draw, actor);
    }

    /** Publishes the draw. */
    public StepOutcome publish(UUID draw, Actor actor) {
        return closing.publish(draw, actor);
    }

    /** Gives the draw up with a reason that stays public. */
    public StepOutcome cancel(UUID draw, Actor actor, String reason) {
        return closing.cancel(draw, actor, reason);
    }
}
