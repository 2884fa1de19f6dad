package org.mingjian.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairdraw.DrawOutcome;
import org.fairdraw.DrawnDraw;
import org.fairdraw.DrawnSubject;
import org.fairdraw.PlanOutcome;
import org.fairdraw.PlannedDraw;
import org.fairdraw.SeatedPerson;
import org.fairdraw.Shares;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.PolicyReference;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs drafts dry with a throwaway seed, on a path of its own: nothing but a row with the seed is kept, and the ledger
 * says only that a dry run took place.
 */
@Service
public class Rehearsals {
    /** No organisation has this code, and no draw such a number. */
    private static final String NOBODY = "rehearsal";
    private static final String FIRST = "rehearsal-1";
    private static final String SECOND = "rehearsal-2";

    private final JdbcClient jdbc;
    private final DrawRecords draws;
    private final PoolSource pool;
    private final PeopleNames names;
    private final SoftwareIdentity software;
    private final Ledger ledger;

    Rehearsals(
            JdbcClient jdbc, DrawRecords draws, PoolSource pool, PeopleNames names, SoftwareIdentity software,
            Ledger ledger
    ) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.pool = pool;
        this.names = names;
        this.software = software;
        this.ledger = ledger;
    }

    private record Kept(UUID id, String seed, Instant at) {}

    /** Runs a draft with a new throwaway seed. */
    @Transactional
    public RehearsalOutcome run(UUID draw, Actor actor) {
        DrawRecord draft = draws.find(draw).orElseThrow();
        if (draft.state() != DrawState.PREPARING) {
            return new RehearsalOutcome.Refused(List.of(Shortfall.of("rehearsal-late", "VDP §3.2", draft.drawId())));
        }
        Kept kept = new Kept(UUID.randomUUID(), Shares.random(""), ledger.now());
        List<Shortfall> against = new ArrayList<>();
        lines(draft, kept, against);
        if (!against.isEmpty()) {
            return new RehearsalOutcome.Refused(against);
        }
        jdbc.sql("INSERT INTO draw.rehearsal (id, draw, seed, run_by, run_at) VALUES (:id, :draw, :seed, :by, :at)")
                .param("id", kept.id())
                .param("draw", draw)
                .param("seed", kept.seed())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(kept.at()))
                .update();
        ledger.append("DRAW_REHEARSED", draft.org(), actor.accountId().toString(),
                Json.object("drawId", draft.drawId(), "rehearsal", kept.id().toString()));
        return new RehearsalOutcome.Run(kept.id());
    }

    /** Finds a dry run of a draft; once the draft is sealed or given up there is none any more. */
    @Transactional(readOnly = true)
    public Optional<Rehearsal> find(UUID draw, UUID id) {
        Optional<DrawRecord> draft = draws.find(draw).filter(one -> one.state() == DrawState.PREPARING);
        return draft.flatMap(found -> jdbc
                .sql("SELECT id, seed, run_at FROM draw.rehearsal WHERE draw = :draw AND id = :id")
                .param("draw", draw)
                .param("id", id)
                .query((row, number) -> new Kept(row.getObject(1, UUID.class), row.getString(2),
                        DrawRecords.moment(row, "run_at").orElseThrow()))
                .optional()
                .map(kept -> new Rehearsal(kept.id(), kept.seed(), kept.at(),
                        lines(found, kept, new ArrayList<>()))));
    }

    private List<Rehearsal.Line> lines(DrawRecord draft, Kept kept, List<Shortfall> against) {
        Preparation preparation = pool.prepare(draft);
        against.addAll(preparation.shortfalls());
        if (!against.isEmpty()) {
            return List.of();
        }
        PlanOutcome planned = PlannedDraw.plan(Suite.S, terms(draft, preparation, kept), preparation.subjects(),
                preparation.roster().persons(), preparation.roster().bars(), preparation.scoreRows());
        return switch (planned) {
            case PlanOutcome.Refused refused -> {
                against.addAll(Shortfalls.of(refused.refusals()));
                yield List.of();
            }
            case PlanOutcome.Planned plan -> switch (plan.draw()
                    .seal()
                    .draw(Map.of(FIRST, kept.seed(), SECOND, kept.seed()), List.of())) {
                case DrawOutcome.Refused refused -> {
                    against.addAll(Shortfalls.of(refused.refusals()));
                    yield List.of();
                }
                case DrawOutcome.Drawn drawn -> lines(draft, preparation, drawn.draw());
            };
        };
    }

    private List<Rehearsal.Line> lines(DrawRecord draft, Preparation preparation, DrawnDraw drawn) {
        Map<String, String> people = names.ofPersons(draft);
        Map<String, List<String>> teams = drawn.seats()
                .stream()
                .collect(Collectors.groupingBy(seat -> seat.slot().substring(0, seat.slot().lastIndexOf('|')),
                        Collectors.mapping((SeatedPerson seat) -> people.getOrDefault(seat.person(), seat.person()),
                                Collectors.toList())));
        List<Rehearsal.Line> lines = new ArrayList<>();
        for (DrawnSubject subject : drawn.drawn()) {
            lines.add(new Rehearsal.Line(lines.size() + 1, nameOf(preparation, subject.id()), subject.cell(),
                    teams.getOrDefault(subject.id(), List.of())));
        }
        for (String code : drawn.mandatory()) {
            lines.add(new Rehearsal.Line(lines.size() + 1, nameOf(preparation, code), "",
                    teams.getOrDefault(code, List.of())));
        }
        return lines;
    }

    private static String nameOf(Preparation preparation, String code) {
        return preparation.names().getOrDefault(code, code);
    }

    /** Names nobody's draw: number, organisation and parties are such as no draw has. */
    private DrawTerms terms(DrawRecord draft, Preparation preparation, Kept kept) {
        return new DrawTerms(NOBODY, NOBODY, NOBODY, 1, DrawTerms.NO_PREVIOUS, 1, preparation.rules(),
                new PolicyReference(preparation.policy().id(), preparation.policy().version(),
                        preparation.policy().hash()),
                Legend.of(preparation, "试摇", "试摇，不是抽取：" + draft.draft().title(), new TreeMap<>(), ""),
                List.of(share(FIRST, kept), share(SECOND, kept)), List.of(), kept.at(), Optional.empty(),
                software.json(), List.of());
    }

    private static PartyShare share(String party, Kept kept) {
        return new PartyShare(party, Shares.commitment(Suite.S, NOBODY, party, kept.seed()));
    }
}
