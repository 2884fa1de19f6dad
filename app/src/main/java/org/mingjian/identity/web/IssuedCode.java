package org.mingjian.identity.web;

import java.io.Serializable;

/**
 * A code that is shown exactly once, on the page after the act that issued it.
 *
 * @param code the code
 * @param link the address that already carries it
 * @param until until when it is good, in words
 */
record IssuedCode(
    String code,
    String link,
    String until
) implements Serializable {}
