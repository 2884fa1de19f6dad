package org.mingjian.registry.web;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.registry.GradeSchemes;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The grade schemes of the own agency.
 *
 * @param fields the two schemes
 * @param faults what is wrong
 */
record SchemesPage(List<SchemesPage.Scheme> fields, List<Fault> faults) {
    /** A scheme as typed, and the values that subjects have outside it in words. */
    record Scheme(String key, String typed, String outside) {}

    public String ready() {
        return GradeSchemes.READY.stream().map(one -> String.join("、", one)).collect(Collectors.joining("；"));
    }

    public List<Crumb> crumbs() {
        return Book.SUBJECTS.crumbs("registry.schemes.title");
    }
}
