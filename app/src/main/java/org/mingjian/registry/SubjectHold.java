package org.mingjian.registry;

import java.util.Optional;

/** Says what holds a subject as it is, such as a draw that was sealed and is not finished; a process knows it. */
public interface SubjectHold {
    /** Returns what holds the subject with this code, by its title, or nothing. */
    Optional<String> holding(String code);
}
