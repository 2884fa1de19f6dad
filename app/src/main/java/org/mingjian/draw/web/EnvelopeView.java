package org.mingjian.draw.web;

/**
 * The envelope of a sealed draw as its pages show it.
 *
 * @param party name of the party whose share is sealed
 * @param receiver name of the party that alone receives it
 * @param deadline until when it is opened
 * @param openedAt when it was opened, or the empty string
 * @param drawn whether there is a result to hide
 * @param overdue whether it should be open and is not
 * @param mine whether the reader is the receiver
 */
record EnvelopeView(
    String party,
    String receiver,
    String deadline,
    String openedAt,
    boolean drawn,
    boolean overdue,
    boolean mine
) {
    public boolean opened() {
        return !openedAt.isEmpty();
    }
}
