package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.identity.DeskFigure;
import org.mingjian.identity.DeskTask;

/**
 * @param today the date in words
 * @param tasks what is to be done, most urgent first
 * @param figures numbers worth a look
 */
record DeskPage(
    String today,
    List<DeskTask> tasks,
    List<DeskFigure> figures
) {}
