package org.mingjian.identity;

import java.util.List;
import java.util.Locale;

/** What a module adds to the desk's home page; every bean of this type is asked (工作台). */
public interface DeskContribution {
    /** Returns what this person has to do, only what lies in the person's scope and permissions. */
    List<DeskTask> tasks(Actor actor, Locale locale);

    /** Returns numbers worth a look, at most three. */
    default List<DeskFigure> figures(Actor actor, Locale locale) {
        return List.of();
    }
}
