package org.mingjian.checklist;

/** How an item may be inspected (抽查方式): on site, by papers, by monitoring over the network. */
public enum InspectionMethod {
    ON_SITE, WRITTEN, NETWORK
}
