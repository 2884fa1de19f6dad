package org.mingjian.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A task beside the plan (经批准的任务): what a superior ordered or the agency decided between plans.
 *
 * @param id its id
 * @param agency whose it is
 * @param title what it is
 * @param number number of the document that orders it
 * @param reason why it cannot wait for the plan
 * @param from the first day on which it holds
 * @param to the last
 * @param proposedBy the account that proposed it
 * @param proposedName that person's name
 * @param approvedName who approved it; nobody yet while empty
 */
public record Task(
    UUID id,
    UUID agency,
    String title,
    String number,
    String reason,
    LocalDate from,
    LocalDate to,
    UUID proposedBy,
    String proposedName,
    Optional<String> approvedName
) {}
