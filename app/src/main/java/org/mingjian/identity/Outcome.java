package org.mingjian.identity;

import java.util.List;
import org.mingjian.shell.Fault;

/**
 * What came of an act: it was done, or it was refused and nothing changed.
 *
 * @param <T> what the act brings forth
 */
public sealed interface Outcome<T> {
    /** The act took effect. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing changed; each fault names the field and the rule. */
    record Refused<T>(List<Fault> faults) implements Outcome<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Makes a refusal for one reason. */
    static <T> Outcome<T> refused(Fault fault) {
        return new Refused<>(List.of(fault));
    }

    /** Returns the faults, none where the act took effect. */
    default List<Fault> faults() {
        return switch (this) {
            case Done<T> done -> List.of();
            case Refused<T> refused -> refused.faults();
        };
    }
}
