package org.mingjian.registry.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.identity.Actor;
import org.mingjian.registry.Datum;
import org.mingjian.registry.GradeSchemes;
import org.mingjian.registry.LicenceKinds;
import org.mingjian.registry.Standardisation;
import org.mingjian.registry.UnitCategory;
import org.springframework.stereotype.Component;

/** The values to choose from in forms of the registries, where something names them. */
@Component
class FormChoices {
    private final GradeSchemes schemes;

    FormChoices(GradeSchemes schemes) {
        this.schemes = schemes;
    }

    /** Returns the values by the keys of the fields; a field without any is typed freely. */
    Map<String, List<String>> of(Actor actor, Book book) {
        Map<String, List<String>> choices = new HashMap<>();
        if (book == Book.SUBJECTS) {
            GradeSchemes.Chosen chosen = schemes.of(actor.agencyId());
            choices.put("grade", chosen.grades());
            choices.put("risk", chosen.risks());
            choices.put("category", Arrays.stream(UnitCategory.values()).map(UnitCategory::word).toList());
            choices.put("standard", Standardisation.GRADES);
            choices.put("datum", Arrays.stream(Datum.values()).map(Datum::word).toList());
        }
        if (book == Book.LICENCES) {
            choices.put("licence-kind", LicenceKinds.KNOWN);
        }
        choices.values().removeIf(List::isEmpty);
        return choices;
    }
}
