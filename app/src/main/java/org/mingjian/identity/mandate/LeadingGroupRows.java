package org.mingjian.identity.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Department;
import org.mingjian.identity.mandate.LeadingGroup.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of leading groups. */
@Repository
class LeadingGroupRows {
    private static final String ADD = """
            INSERT INTO identity.leading_group
                (id, agency_id, number, title, office_id, from_on, salt, recorded_by, recorded_at)
            VALUES (:id, :agency, :number, :title, :office, :from, :salt, :by, :at)
            """;
    private static final String ADD_MEMBER = """
            INSERT INTO identity.leading_group_member (group_id, place, rank, account_id, name, title)
            VALUES (:group, :place, :rank, :account, :name, :title)
            """;
    /** Of two versions that begin on one day the later recorded one holds. */
    private static final String OF_AGENCY = """
            SELECT DISTINCT ON (made.from_on) made.id, made.agency_id, made.number, made.title, made.from_on,
                made.office_id
            FROM identity.leading_group made WHERE made.agency_id = :agency
            ORDER BY made.from_on, made.serial DESC
            """;
    private static final String MEMBERS = """
            SELECT rank, account_id, name, title FROM identity.leading_group_member WHERE group_id = :group
            ORDER BY place
            """;

    private final JdbcClient jdbc;

    /** A version as its row has it. */
    record Version(UUID id, UUID agency, String number, String title, UUID office, LocalDate from) {}

    /** A person with the rank held in the group. */
    record Ranked(String rank, Person person) {}

    LeadingGroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Version version, List<Ranked> people, byte[] salt, String by, Instant at) {
        jdbc
                .sql(ADD)
                .param("id", version.id())
                .param("agency", version.agency())
                .param("number", version.number())
                .param("title", version.title())
                .param("office", version.office())
                .param("from", version.from())
                .param("salt", salt)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (int place = 0; place < people.size(); place++) {
            Person person = people.get(place).person();
            jdbc
                    .sql(ADD_MEMBER)
                    .param("group", version.id())
                    .param("place", place)
                    .param("rank", people.get(place).rank())
                    .param("account", person.account().orElse(null))
                    .param("name", person.name())
                    .param("title", person.title().isEmpty() ? null : person.title())
                    .update();
        }
    }

    /** Returns the versions of an agency's group by their first day. */
    List<LeadingGroup> ofAgency(UUID agency, List<Department> departments) {
        List<Version> versions = jdbc.sql(OF_AGENCY).param("agency", agency).query(LeadingGroupRows::version).list();
        List<LeadingGroup> groups = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Optional<LocalDate> to = i + 1 < versions.size()
                    ? Optional.of(versions.get(i + 1).from().minusDays(1))
                    : Optional.empty();
            groups.add(group(versions.get(i), departments, to));
        }
        return groups;
    }

    private LeadingGroup group(Version version, List<Department> departments, Optional<LocalDate> to) {
        List<Ranked> people = jdbc.sql(MEMBERS).param("group", version.id()).query(LeadingGroupRows::ranked).list();
        Department office = departments
                .stream()
                .filter(department -> department.id().equals(version.office()))
                .findFirst()
                .orElseThrow();
        return new LeadingGroup(version.id(), version.agency(), version.number(), version.title(),
                of(people, "HEAD").getFirst(), of(people, "DEPUTY"), of(people, "MEMBER"), office, version.from(), to);
    }

    private static List<Person> of(List<Ranked> people, String rank) {
        return people.stream().filter(ranked -> ranked.rank().equals(rank)).map(Ranked::person).toList();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(row.getObject("id", UUID.class), row.getObject("agency_id", UUID.class),
                row.getString("number"), row.getString("title"), row.getObject("office_id", UUID.class),
                row.getObject("from_on", LocalDate.class));
    }

    private static Ranked ranked(ResultSet row, int number) throws SQLException {
        String title = row.getString("title");
        return new Ranked(row.getString("rank"), new Person(
                Optional.ofNullable(row.getObject("account_id", UUID.class)), row.getString("name"),
                title == null ? "" : title));
    }
}
