package org.mingjian.registry;

import java.util.List;

/** The grades of work-safety standardisation (安全生产标准化等级). */
public final class Standardisation {
    /** The words, best first; small and micro enterprises only pass. */
    public static final List<String> GRADES = List.of("一级", "二级", "三级", "小微达标", "未达标");

    private Standardisation() {}
}
