package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.draw.Hall;

/**
 * What a ceremony in a hall needs beside the draw itself.
 *
 * @param runs whether the reader runs it: opens the screen, gives out slips, writes the minutes
 * @param screen the code of the big screen, where it is open and the reader may know
 * @param screenAddress its whole address, or the empty string
 * @param parties the parties without account, for whoever runs the ceremony
 * @param noted what the minutes say of the hall
 * @param slips whether slips can be given out now
 */
record HallView(
    boolean runs,
    Optional<String> screen,
    String screenAddress,
    List<SlipLine> parties,
    Hall noted,
    boolean slips
) {

    /** A party without account, and until when its slip is good, if it has one. */
    record SlipLine(String code, String name, Optional<String> expires) {}
}
