package org.mingjian.disclosure.web;

import java.util.List;
import org.mingjian.disclosure.PublicFigures;

/**
 * The public's first page.
 *
 * @param agencies all agencies of the platform
 */
record PublicHomePage(PublicFigures figures, long agencies, List<DrawLine> newest) {}
