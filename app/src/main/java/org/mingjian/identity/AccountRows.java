package org.mingjian.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of accounts and their roles. */
@Repository
class AccountRows {
    private static final String ADD = """
            INSERT INTO identity.account
                (id, login, name, agency_id, department_id, password, active, demo, epoch, created_at)
            VALUES (:id, :login, :name, :agency, :department, NULL, TRUE, :demo, 0, :at)
            ON CONFLICT (login) DO NOTHING
            """;
    private static final String SELECT = """
            SELECT account.id, account.login, account.name, account.agency_id, account.department_id, account.active,
                account.password IS NOT NULL AS password_set,
                ARRAY(SELECT role FROM identity.account_role held WHERE held.account_id = account.id) AS roles
            FROM identity.account account
            """;
    private static final String FILTER = """
            WHERE account.agency_id IN (:scope)
                AND (account.login LIKE :part OR lower(account.name) LIKE :part)
            """;
    private static final String GRANT = """
            INSERT INTO identity.account_role (account_id, role, granted_by, granted_at)
            VALUES (:id, :role, :by, :at)
            ON CONFLICT (account_id, role) DO NOTHING
            """;
    private static final String HOLDERS = """
            SELECT count(*) FROM identity.account_role held JOIN identity.account account ON account.id = held.account_id
            WHERE held.role = :role AND account.agency_id IN (:agencies)
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an account without a password; returns false where its login is taken. */
    boolean add(UUID id, NewAccount typed, boolean demo, Instant at) {
        return jdbc
                .sql(ADD)
                .param("id", id)
                .param("login", typed.login())
                .param("name", typed.name())
                .param("agency", typed.agencyId())
                .param("department", typed.departmentId())
                .param("demo", demo)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    boolean none() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM identity.account)").query(Boolean.class).single();
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE account.id = :id").param("id", id).query(AccountRows::account).optional();
    }

    Optional<Account> byLogin(String login) {
        return jdbc
                .sql(SELECT + "WHERE account.login = :login")
                .param("login", login)
                .query(AccountRows::account)
                .optional();
    }

    Optional<String> password(UUID id) {
        return jdbc
                .sql("SELECT password FROM identity.account WHERE id = :id AND password IS NOT NULL")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<Account> ofAgency(UUID agency) {
        return jdbc
                .sql(SELECT + "WHERE account.agency_id = :agency ORDER BY account.login")
                .param("agency", agency)
                .query(AccountRows::account)
                .list();
    }

    List<Account> demo() {
        return jdbc
                .sql(SELECT + "WHERE account.demo AND account.active ORDER BY account.login")
                .query(AccountRows::account)
                .list();
    }

    List<Account> page(Set<UUID> scope, String part, long offset, int size) {
        return jdbc
                .sql(SELECT + FILTER + "ORDER BY account.login LIMIT :size OFFSET :offset")
                .param("scope", scope)
                .param("part", like(part))
                .param("size", size)
                .param("offset", offset)
                .query(AccountRows::account)
                .list();
    }

    long count(Set<UUID> scope, String part) {
        return jdbc
                .sql("SELECT count(*) FROM identity.account account " + FILTER)
                .param("scope", scope)
                .param("part", like(part))
                .query(Long.class)
                .single();
    }

    /** Keeps a password's hash and ends the account's sessions. */
    void setPassword(UUID id, String hash, Instant at) {
        jdbc
                .sql("UPDATE identity.account SET password = :hash, password_at = :at, epoch = epoch + 1 WHERE id = :id")
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        jdbc
                .sql("INSERT INTO identity.former_password (account_id, hash) VALUES (:id, :hash)")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    /** Returns the hashes of the last passwords chosen, the present one first. */
    List<String> formerPasswords(UUID id, int count) {
        return jdbc
                .sql("SELECT hash FROM identity.former_password WHERE account_id = :id ORDER BY number DESC LIMIT :count")
                .param("id", id)
                .param("count", count)
                .query((row, number) -> row.getString("hash"))
                .list();
    }

    boolean isDemo(UUID id) {
        return jdbc.sql("SELECT demo FROM identity.account WHERE id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Forgets the password and ends the account's sessions. */
    void forgetPassword(UUID id) {
        jdbc
                .sql("UPDATE identity.account SET password = NULL, epoch = epoch + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Enables or disables, and ends the account's sessions; returns false where it is so already. */
    boolean setActive(UUID id, boolean active) {
        return jdbc
                .sql("UPDATE identity.account SET active = :active, epoch = epoch + 1 WHERE id = :id AND active <> :active")
                .param("active", active)
                .param("id", id)
                .update() == 1;
    }

    /** Grants a role and ends the account's sessions; returns false where it is held already. */
    boolean grant(UUID id, Role role, String by, Instant at) {
        boolean granted = jdbc
                .sql(GRANT)
                .param("id", id)
                .param("role", role.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
        return granted && endSessions(id);
    }

    /** Withdraws a role and ends the account's sessions; returns false where it is not held. */
    boolean withdraw(UUID id, Role role) {
        boolean withdrawn = jdbc
                .sql("DELETE FROM identity.account_role WHERE account_id = :id AND role = :role")
                .param("id", id)
                .param("role", role.name())
                .update() == 1;
        return withdrawn && endSessions(id);
    }

    /** Returns how many accounts of these agencies hold the role. */
    long holders(Role role, Set<UUID> agencies) {
        return jdbc
                .sql(HOLDERS)
                .param("role", role.name())
                .param("agencies", agencies)
                .query(Long.class)
                .single();
    }

    /** Returns how many accounts of these agencies hold the role and can use it. */
    long activeHolders(Role role, Set<UUID> agencies) {
        return jdbc
                .sql(HOLDERS + "AND account.active AND account.password IS NOT NULL")
                .param("role", role.name())
                .param("agencies", agencies)
                .query(Long.class)
                .single();
    }

    boolean endSessions(UUID id) {
        return jdbc.sql("UPDATE identity.account SET epoch = epoch + 1 WHERE id = :id").param("id", id).update() == 1;
    }

    /** A typed % or _ is a character like any other. */
    private static String like(String part) {
        return "%" + part.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        Array names = row.getArray("roles");
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(row.getObject("id", UUID.class), row.getString("login"), row.getString("name"),
                row.getObject("agency_id", UUID.class), row.getObject("department_id", UUID.class),
                row.getBoolean("active"), row.getBoolean("password_set"), roles(row));
    }
}
