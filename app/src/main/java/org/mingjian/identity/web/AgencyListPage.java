package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;
import org.mingjian.identity.mandate.Jurisdiction;

/**
 * @param branches the agencies in scope, each below its superior
 */
record AgencyListPage(List<Branch> branches) {
    /**
     * @param agency the agency
     * @param depth how many superiors it has within the scope
     * @param jurisdiction where it acts today
     * @param departments its departments that are not closed
     */
    record Branch(
        Agency agency,
        int depth,
        Jurisdiction jurisdiction,
        List<Department> departments
    ) {}
}
