package org.mingjian.registry;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What supervision knows of a subject besides its registration and grading (REG-01); an empty text where it is not known.
 *
 * @param activity code of the national-economy industry (国民经济行业), such as C2614
 * @param category category of the unit as the agency set it; where it set none, it may follow from the industry
 * @param risk safety risk level (安全风险等级), as the agency's scheme names it
 * @param supervisor the department in charge of it (监管部门)
 * @param standard grade of standardisation (标准化等级)
 * @param employees how many people work there (从业人数)
 * @param position where it lies
 * @param formerNumber the registration number of 15 digits that it had before credit codes (原注册号)
 */
public record Particulars(
    String activity,
    Optional<UnitCategory> category,
    String risk,
    String supervisor,
    String standard,
    OptionalInt employees,
    Optional<Position> position,
    String formerNumber
) {
    /** Nothing known. */
    public static final Particulars NONE = new Particulars("", Optional.empty(), "", "", "", OptionalInt.empty(),
            Optional.empty(), "");
}
