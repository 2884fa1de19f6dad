package org.mingjian.draw.web;

/**
 * One of the six steps of the ceremony.
 *
 * @param number from 1
 * @param key its name in the messages
 * @param state {@code done}, {@code now} or {@code later}
 * @param note what it holds
 */
record StepLine(int number, String key, String state, String note) {
    public String mark() {
        return String.valueOf((char) ('①' + number - 1));
    }
}
