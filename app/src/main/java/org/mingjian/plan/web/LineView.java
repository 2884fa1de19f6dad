package org.mingjian.plan.web;

import java.util.List;
import org.mingjian.plan.LineKind;
import org.mingjian.plan.PlanLine;

/**
 * A line of a plan in the columns in which agencies publish theirs, in words.
 *
 * @param number 序号
 * @param kind what it is
 * @param matter 检查事项
 * @param basis 实施依据
 * @param subjects 具体检查对象（含数量）或双随机抽查对象（含总数及比例）
 * @param content 检查内容
 * @param methods 检查方式
 * @param frequency 检查频次和上限
 * @param days 检查时间安排
 * @param department 承办机构
 * @param joint 是否属跨部门联合检查
 * @param remark 备注, with the reason for another way
 * @param units the units that it names, each with its days
 */
record LineView(
    int number,
    String kind,
    String matter,
    String basis,
    String subjects,
    String content,
    String methods,
    String frequency,
    String days,
    String department,
    String joint,
    String remark,
    List<Unit> units
) {
    /** A unit that is named. */
    record Unit(String name, String code, String days) {}

    /** Returns the line as it may be published: who is visited covertly is not told beforehand (PLAN-05). */
    LineView published(PlanLine line) {
        return line.kind() != LineKind.COVERT
                ? this
                : new LineView(number, kind, matter, basis, subjects, content, methods, frequency, days, department,
                        joint,
                        remark, List.of());
    }

    /** Returns the cells in the order of the columns. */
    List<String> cells() {
        return List.of(Integer.toString(number), matter, basis, subjects, content, methods, frequency, days, department,
                joint, remark);
    }
}
