package org.mingjian.draw.web;

import java.util.Arrays;
import java.util.List;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.shell.Pager;

/**
 * @param q part of title or number that is searched for
 * @param state name of the state that is searched for, or the empty string
 * @param lines the draws of this part of the list
 * @param pager which part it is
 * @param several whether the reader sees more than one agency
 * @param mayPrepare whether the reader may prepare a draw
 * @param mayShare whether the reader gives shares, and so may keep a chain of them
 */
record DrawListPage(
    String q,
    String state,
    List<Line> lines,
    Pager pager,
    boolean several,
    boolean mayPrepare,
    boolean mayShare
) {

    /** A draw with its agency's and policy's names, its day, and what it waits for. */
    record Line(DrawRecord draw, String agency, String policy, String day, NextStep next) {
        /** Says whether the draft was given up before it was sealed, which is no public void. */
        public boolean givenUp() {
            return draw.state() == DrawState.VOID && draw.seal().isEmpty();
        }

        /** Returns the kind of the state's tag. */
        public String tag() {
            return switch (draw.state()) {
                case PREPARING -> "mute";
                case SEALED -> "wait";
                case DRAWN, CONFIRMED -> "info";
                case PUBLISHED -> "ok";
                case VOID -> givenUp() ? "mute" : "late";
            };
        }
    }

    public List<String> states() {
        return Arrays.stream(DrawState.values()).map(Enum::name).toList();
    }

    public boolean filtered() {
        return !q.isEmpty() || !state.isEmpty();
    }
}
