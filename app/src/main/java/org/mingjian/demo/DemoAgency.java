package org.mingjian.demo;

import java.util.List;

/**
 * What a demo agency is made of.
 *
 * @param code its code
 * @param name its name
 * @param region GB/T 2260 code
 * @param place how enterprises' names begin there
 * @param policy the policy it adopts
 * @param subjects enterprises in its registry
 * @param inspectors people in its registry
 * @param draws subjects of each draw already published, earliest first
 * @param waiting subjects of the draw that waits for its ceremony
 */
record DemoAgency(
    String code,
    String name,
    String region,
    String place,
    String policy,
    int subjects,
    int inspectors,
    List<Integer> draws,
    int waiting
) {

    static final List<DemoAgency> ALL = List.of(
            new DemoAgency("yilan", "依兰县应急管理局（演示）", "230123", "依兰", "heilongjiang-2016", 320, 24, List.of(12, 15), 12),
            new DemoAgency("yueyang", "岳阳县应急管理局（演示）", "430621", "岳阳", "hunan-2016", 260, 20, List.of(10, 10), 10),
            new DemoAgency("zibo-gxq", "淄博高新区应急管理局（演示）", "370303", "淄博", "zibo-2017", 240, 22, List.of(16, 16), 16),
            new DemoAgency("xiqing", "西青区应急管理局（演示）", "120111", "天津", "xiqing-2019", 600, 40, List.of(20, 20, 20), 20),
            new DemoAgency("wushen", "乌审旗应急管理局（演示）", "150626", "乌审旗", "wushen-2024", 280, 18, List.of(14, 14), 14));
}
