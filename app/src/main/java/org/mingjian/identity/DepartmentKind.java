package org.mingjian.identity;

/** What a department is (ORG-01). Its words are the message {@code mandate.department.kind.<NAME>}. */
public enum DepartmentKind {
    /** 科室: supervises and prepares. */
    SECTION,
    /** 执法队: inspects. */
    SQUAD,
    /** 中心: serves, such as a centre of technology or of emergencies. */
    CENTRE
}
