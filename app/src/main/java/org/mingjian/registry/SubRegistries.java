package org.mingjian.registry;

import java.util.List;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps filters of the registry of subjects under names: its sub-registries (REG-01). */
@Service
public class SubRegistries {
    private static final int LONGEST_NAME = 40;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Books books;
    private final Ledger ledger;

    SubRegistries(JdbcClient jdbc, Books books, Ledger ledger) {
        this.jdbc = jdbc;
        this.books = books;
        this.ledger = ledger;
    }

    /** Returns the agency's sub-registries by name. */
    public List<SubRegistry> of(UUID agency) {
        return jdbc.sql("SELECT * FROM registry.sub_registry WHERE agency_id = :agency ORDER BY name")
                .param("agency", agency)
                .query((row, number) -> new SubRegistry(row.getLong("id"), row.getString("name"),
                        row.getString("words"), row.getString("industry"), row.getString("grade"),
                        row.getString("flag"), new Narrowing(SqlValues.text(row, "category"),
                                SqlValues.text(row, "activity"), SqlValues.text(row, "risk"),
                                SqlValues.text(row, "standard"), SqlValues.text(row, "supervisor"),
                                SqlValues.text(row, "licence"), SqlValues.text(row, "region"))))
                .list();
    }

    /** Keeps a filter under a name; one that has the name already is replaced. */
    @Transactional
    public Outcome<String> save(Actor actor, String typed, SubjectFilter filter) {
        String name = typed.strip();
        books.lock(actor.agencyId(), BookKind.SUBJECTS);
        if (name.isEmpty() || name.length() > LONGEST_NAME || Characters.outOfPlace(name).isPresent()) {
            return Outcome.refused(Fault.of("sub-name", "registry.sub.fault.name", LONGEST_NAME));
        }
        if (filter.unfiltered()) {
            return Outcome.refused(Fault.of("sub-name", "registry.sub.fault.whole"));
        }
        List<SubRegistry> kept = of(actor.agencyId());
        if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.name().equals(name))) {
            return Outcome.refused(Fault.of("sub-name", "registry.sub.fault.many", MOST));
        }
        jdbc.sql(
                """
                        INSERT INTO registry.sub_registry (agency_id, name, words, industry, grade, flag, category, activity, risk,
                            standard, supervisor, licence, region)
                        VALUES (:agency, :name, :words, :industry, :grade, :flag, :category, :activity, :risk, :standard,
                            :supervisor, :licence, :region)
                        ON CONFLICT (agency_id, name)
                            DO UPDATE SET words = :words, industry = :industry, grade = :grade, flag = :flag,
                                category = :category, activity = :activity, risk = :risk, standard = :standard,
                                supervisor = :supervisor, licence = :licence, region = :region""")
                .param("agency", actor.agencyId())
                .param("name", name)
                .param("words", filter.words())
                .param("industry", filter.industry())
                .param("grade", filter.grade())
                .param("flag", filter.flag())
                .param("category", SqlValues.orNull(filter.more().category()))
                .param("activity", SqlValues.orNull(filter.more().activity()))
                .param("risk", SqlValues.orNull(filter.more().risk()))
                .param("standard", SqlValues.orNull(filter.more().standard()))
                .param("supervisor", SqlValues.orNull(filter.more().supervisor()))
                .param("licence", SqlValues.orNull(filter.more().licence()))
                .param("region", SqlValues.orNull(filter.more().region()))
                .update();
        ledger.append("SUB_REGISTRY_SAVED", actor.agencyCode(), actor.accountId().toString(),
                Json.object("name", name));
        return new Outcome.Done<>(name);
    }

    /** Removes a sub-registry; the subjects stay. Returns false where the agency has none of that id. */
    @Transactional
    public boolean remove(Actor actor, long id) {
        List<String> names = jdbc
                .sql("DELETE FROM registry.sub_registry WHERE agency_id = :agency AND id = :id RETURNING name")
                .param("agency", actor.agencyId())
                .param("id", id)
                .query((row, number) -> row.getString("name"))
                .list();
        names.forEach(name -> ledger.append("SUB_REGISTRY_REMOVED", actor.agencyCode(), actor.accountId().toString(),
                Json.object("name", name)));
        return !names.isEmpty();
    }
}
