package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.shell.Fault;

/**
 * @param faults why the code was refused
 */
record SignInCodePage(List<Fault> faults) {}
