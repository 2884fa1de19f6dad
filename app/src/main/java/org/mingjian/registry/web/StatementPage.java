package org.mingjian.registry.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.registry.Statement;
import org.mingjian.registry.Statements;
import org.mingjian.shell.Fault;

/**
 * @param year the year
 * @param last what the person stated this year, if anything
 * @param statedAt when, in words
 * @param certificate the certificate's number as typed
 * @param rows what was typed of interests, with empty rows to fill in
 * @param faults what is wrong
 */
record StatementPage(
    int year,
    Optional<Statement> last,
    String statedAt,
    String certificate,
    List<Statements.Declared> rows,
    List<Fault> faults
) {}
