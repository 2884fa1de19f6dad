package org.mingjian.checklist;

import java.util.Optional;

/**
 * What an item is to be inspected at (检查对象).
 *
 * @param industry the code of the subject's industry, such as WHP
 * @param subject the subject's credit code; none where the question is about the industry alone
 * @param task the number of the draw or plan line that the inspection belongs to; none where there is none yet
 */
public record InspectionTarget(String industry, Optional<String> subject, Optional<String> task) {
    /** Returns the target that is any subject of an industry. */
    public static InspectionTarget ofIndustry(String industry) {
        return new InspectionTarget(industry, Optional.empty(), Optional.empty());
    }
}
