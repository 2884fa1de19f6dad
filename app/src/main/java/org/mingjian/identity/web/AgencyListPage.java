package org.mingjian.identity.web;

import java.util.List;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;

/**
 * @param branches the agencies in scope, each below its superior
 */
record AgencyListPage(List<Branch> branches) {
    /**
     * @param agency the agency
     * @param depth how many superiors it has within the scope
     * @param region its region's full name
     * @param departments its departments
     */
    record Branch(
        Agency agency,
        int depth,
        String region,
        List<Department> departments
    ) {}
}
