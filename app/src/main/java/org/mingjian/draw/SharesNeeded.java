package org.mingjian.draw;

/** Tells which events need fresh shares by the sealed rules (VDP §15.28). */
final class SharesNeeded {
    private static final String FRESH = "R1";

    private SharesNeeded() {}

    /** @param status of the void subject's row; not looked at for a person */
    static boolean of(byte[] commitment, EventType type, String status) {
        Members rules = Members.of(commitment).object("rules");
        boolean people = rules.object("replacement").text("persons").equals(FRESH);
        if (!type.voids()) {
            return people;
        }
        boolean subjects = rules.object("replacement").text("subjects").equals(FRESH);
        return status.equals("E") && (subjects || people && !rules.array("team").isEmpty());
    }
}
