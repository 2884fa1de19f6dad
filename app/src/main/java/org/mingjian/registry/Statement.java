package org.mingjian.registry;

import java.time.Instant;

/**
 * What an inspector stated of the own interests in a year (本人年度利害关系声明, REG-08).
 *
 * @param certificate number of the certificate
 * @param year the year
 * @param none whether the person stated that there are none
 * @param statedAt when
 */
public record Statement(String certificate, int year, boolean none, Instant statedAt) {}
