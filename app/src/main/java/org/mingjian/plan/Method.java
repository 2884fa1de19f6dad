package org.mingjian.plan;

/** How an inspection is carried out (检查方式). Its words are the message {@code plan.method.<NAME>}. */
public enum Method {
    ON_SITE, WRITTEN, NETWORK
}
