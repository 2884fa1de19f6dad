package org.fairdraw.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairdraw.terms.DrawTerms;

/** The entries of a bundle's log by what they are for: the draw itself, history, evidence, events (VDP §15.20). */
final class DrawLog {
    static final String COMMIT = "COMMIT";

    private static final Set<String> LISTS = Set.of("POLICY", "SNAPSHOT");
    private static final Set<String> OF_A_DRAW = Set.of(COMMIT, "RECEIPT", "REVEAL", "BEACON", "RESULT", "OPEN",
            "VOID");
    private static final Set<String> HISTORY = Set.of(COMMIT, "REVEAL", "RESULT", "VOID");
    private static final Set<String> ENDS = Set.of("RESULT", "VOID");
    private static final Set<String> EVIDENCE = Set.of("INSPECTION", "RESULT", "OPEN");

    private final List<LogEntry> entries;
    private final String commitment;
    private final DrawTerms terms;
    private final Map<String, List<LogEntry>> own = new HashMap<>();
    private final Map<String, List<LogEntry>> history = new HashMap<>();
    private final Map<String, List<LogEntry>> ends = new HashMap<>();
    private final Set<String> late = new HashSet<>();
    private final List<LoggedEvent> events = new ArrayList<>();
    private final List<LoggedEvent> otherEvents = new ArrayList<>();

    DrawLog(List<LogEntry> entries, String commitment, DrawTerms terms) {
        this.entries = entries;
        this.commitment = commitment;
        this.terms = terms;
        for (LogEntry entry : entries) {
            if (isOwn(entry)) {
                own.computeIfAbsent(entry.type(), none -> new ArrayList<>()).add(entry);
            } else if (isHistory(entry)) {
                history.computeIfAbsent(entry.type(), none -> new ArrayList<>()).add(entry);
            } else if (entry.type().equals("EVENT")) {
                LoggedEvent event = EventReader.event(entry);
                (event.drawId().equals(terms.drawId()) ? events : otherEvents).add(event);
            }
            if (ENDS.contains(entry.type()) && (isOwn(entry) || isHistory(entry))) {
                ends.computeIfAbsent(entry.text("commit"), none -> new ArrayList<>()).add(entry);
            }
        }
        history(COMMIT).stream()
                .filter(entry -> commit().map(known -> known.before(entry)).orElse(false))
                .forEach(entry -> late.add(entry.text("commit")));
    }

    /** Returns all entries of the bundle. */
    List<LogEntry> all() {
        return entries;
    }

    /** Tells whether an entry is one of the draw itself (VDP §15.6, §15.25): its lists, or what names its C. */
    boolean isOwn(LogEntry entry) {
        return LISTS.contains(entry.type())
                || OF_A_DRAW.contains(entry.type()) && entry.text("commit").equals(commitment) && !entry.has("event");
    }

    /** Tells whether an entry reveals something for an event of this draw. */
    boolean isOfEvent(LogEntry entry) {
        return (entry.type().equals("REVEAL") || entry.type().equals("BEACON")) && entry.has("event")
                && entry.text("commit").equals(commitment);
    }

    /** Tells whether an entry may stand beside those of the draw (VDP §15.20 (a) to (d)). */
    boolean mayStand(LogEntry entry) {
        boolean beforeCommit = commit().map(entry::before).orElse(true);
        boolean beforeLists = subjectsSealed().map(entry::before).orElse(true);
        if (isOfEvent(entry)) {
            return events.stream().anyMatch(event -> entry.number("event").orElse(-1) == event.no());
        }
        return switch (entry.type()) {
            case "EVENT" -> entry.text("drawId").equals(terms.drawId()) || beforeLists && ofOrg(entry);
            case "ANCHOR" -> beforeCommit && ofOrg(entry);
            case "INSPECTION" -> beforeLists || entry.text("drawId").equals(terms.drawId()) && afterResult(entry);
            default -> EVIDENCE.contains(entry.type()) && beforeLists
                    || isHistory(entry) && !late.contains(entry.text("commit"));
        };
    }

    private boolean isHistory(LogEntry entry) {
        return HISTORY.contains(entry.type()) && ofOrg(entry) && !entry.text("commit").equals(commitment);
    }

    private boolean afterResult(LogEntry entry) {
        return own("RESULT").stream().findFirst().map(result -> result.before(entry)).orElse(true);
    }

    private boolean ofOrg(LogEntry entry) {
        return entry.org().equals(terms.org());
    }

    /** Returns the draw's own entries of one type, without those of its events. */
    List<LogEntry> own(String type) {
        return own.getOrDefault(type, List.of());
    }

    /** Returns the draw's own COMMIT, the first if there are several. */
    Optional<LogEntry> commit() {
        return own(COMMIT).stream().findFirst();
    }

    /** Returns the draw's own COMMIT if there is exactly one, without which nothing before it can be judged. */
    Optional<LogEntry> soleCommit() {
        return commit().filter(entry -> own(COMMIT).size() == 1);
    }

    /** Returns the SNAPSHOT of the subjects, if there is exactly one. */
    Optional<LogEntry> subjectsSealed() {
        List<LogEntry> sealed = own("SNAPSHOT").stream()
                .filter(entry -> entry.text("list").equals("subjects"))
                .toList();
        return sealed.size() == 1 ? Optional.of(sealed.get(0)) : Optional.empty();
    }

    /** Returns what the organisation's other draws logged, of one type. */
    List<LogEntry> history(String type) {
        return history.getOrDefault(type, List.of());
    }

    /** Returns the COMMIT entries of the organisation's earlier draws, by index; all where the own is missing. */
    List<LogEntry> earlier() {
        return history(COMMIT).stream().filter(entry -> commit().map(entry::before).orElse(true)).toList();
    }

    /** Returns the commitments of other draws that have a COMMIT in the bundle. */
    Set<String> knownCommits() {
        Set<String> known = new HashSet<>();
        history(COMMIT).forEach(entry -> known.add(entry.text("commit")));
        return known;
    }

    /** Returns what ended the draw of this commitment: RESULT and VOID entries, of history or own. */
    List<LogEntry> ends(String commit) {
        return ends.getOrDefault(commit, List.of());
    }

    /** Returns the EVENT entries of the draw. */
    List<LoggedEvent> events() {
        return events;
    }

    /** Returns the INSPECTION entries of the draw's subjects. */
    List<LogEntry> inspections() {
        return entries.stream()
                .filter(entry -> entry.type().equals("INSPECTION") && entry.text("drawId").equals(terms.drawId())
                        && afterResult(entry) && !subjectsSealed().map(entry::before).orElse(true))
                .toList();
    }

    /** Returns the EVENT entries of other draws. */
    List<LoggedEvent> otherEvents() {
        return otherEvents;
    }

    /** Returns the REVEAL or BEACON entries of an event of the draw. */
    List<LogEntry> ofEvent(String type, LoggedEvent event) {
        return entries.stream()
                .filter(entry -> entry.type().equals(type) && isOfEvent(entry)
                        && entry.number("event").orElse(-1) == event.no())
                .toList();
    }
}
