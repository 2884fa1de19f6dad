package org.mingjian.checklist;

import java.util.List;

/** Whether an item may be inspected by an agency on a day at a subject (ITEM-03). */
public sealed interface ItemPermission {
    /** It may, by this version of the list. */
    record Allowed(PublishedList list, Item item) implements ItemPermission {}

    /** It is not on the list, and an approved exception reaches this target on this day. */
    record Excepted(PublishedList list, ItemException exception) implements ItemPermission {}

    /**
     * It may not.
     *
     * @param reason why
     * @param arguments of the words, the same for all: the item's code, the day, the industry's code, and the number of
     *        the exception that does not help, or 0
     */
    record Refused(Reason reason, List<Object> arguments) implements ItemPermission {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        /** Returns the key of the words that say which rule refuses. */
        public String rule() {
            return "checklist.refused." + reason + ".rule";
        }

        /** Returns the key of the clause that the rule comes from. */
        public String clause() {
            return "checklist.refused." + reason + ".clause";
        }

        /** Returns the key of the words that say what would mend it. */
        public String mend() {
            return "checklist.refused." + reason + ".mend";
        }
    }

    /** Why an item may not be inspected. */
    enum Reason {
        /** The agency has no published list in force on the day. */
        UNPUBLISHED,
        /** The list of the day has no such item. */
        UNLISTED,
        /** An exception was asked for and is not approved. */
        UNAPPROVED,
        /** An approved exception does not hold on the day. */
        LAPSED,
        /** An approved exception is limited to other subjects, draws or plan lines. */
        OUTSIDE,
        /** The item is for other industries. */
        ELSEWHERE
    }
}
