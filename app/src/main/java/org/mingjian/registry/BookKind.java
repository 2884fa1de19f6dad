package org.mingjian.registry;

/** The registries (名录) that an agency keeps. */
public enum BookKind {
    /** Inspection subjects (检查对象名录库). */
    SUBJECTS,
    /** Inspectors (执法检查人员名录库). */
    INSPECTORS,
    /** Interests between people and subjects (利害关系). */
    INTERESTS,
    /** Experts (安全生产专家库). */
    EXPERTS,
    /** Vehicles and equipment (执法车辆、装备). */
    VEHICLES,
    /** Licences of subjects (许可证). */
    LICENCES
}
