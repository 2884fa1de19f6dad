package org.mingjian.registry;

import java.time.LocalDate;

/**
 * The certificate of the other kind that an inspector holds besides the one under which draws name the person (REG-05).
 *
 * @param number its number
 * @param validUntil its last day
 */
public record SecondCertificate(String number, LocalDate validUntil) {}
