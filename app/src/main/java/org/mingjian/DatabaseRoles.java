package org.mingjian;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Sets up the embedded database's two roles (SEC-06): one owns everything and runs the migrations, the other does the
 * platform's work, owns nothing and can only add to the ledger. What an older version left with the superuser passes
 * to the owner. Every start runs it; the second time changes nothing.
 */
final class DatabaseRoles {
    static final String OWNER = "mingjian_owner";
    static final String APPLICATION = "mingjian";
    /** Neither role can become another, make others, or read around what it was granted. */
    private static final String PLAIN = " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS";
    private static final String MAKE = """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF;
            END $$""";
    private static final String RIGHTS = """
            DO $$ BEGIN
                EXECUTE format('GRANT CONNECT, TEMPORARY, CREATE ON DATABASE %I TO mingjian_owner', current_database());
                EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC, mingjian', current_database());
                EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO mingjian', current_database());
            END $$;
            GRANT USAGE, CREATE ON SCHEMA public TO mingjian_owner;
            REVOKE CREATE ON SCHEMA public FROM PUBLIC, mingjian;""";
    /** A table takes its own sequences along, so that only free ones are left for the last loop. */
    private static final String HAND_OVER = """
            DO $$
            DECLARE it record;
            BEGIN
                FOR it IN SELECT nspname AS name FROM pg_namespace
                    WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
                    AND nspowner <> 'mingjian_owner'::regrole
                LOOP EXECUTE format('ALTER SCHEMA %I OWNER TO mingjian_owner', it.name); END LOOP;
                FOR it IN SELECT c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                    AND c.relkind IN ('r', 'p', 'v', 'm') AND c.relowner <> 'mingjian_owner'::regrole
                LOOP EXECUTE format('ALTER TABLE %s OWNER TO mingjian_owner', it.name); END LOOP;
                FOR it IN SELECT c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                    AND c.relkind = 'S' AND c.relowner <> 'mingjian_owner'::regrole
                LOOP EXECUTE format('ALTER SEQUENCE %s OWNER TO mingjian_owner', it.name); END LOOP;
                FOR it IN SELECT p.oid::regprocedure AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                    AND p.proowner <> 'mingjian_owner'::regrole
                LOOP EXECUTE format('ALTER ROUTINE %s OWNER TO mingjian_owner', it.name); END LOOP;
            END $$""";

    private DatabaseRoles() {}

    /** Makes or mends the roles, as the superuser; all of it or nothing. */
    static void prepare(DataSource superuser, DatabasePasswords passwords) throws SQLException {
        try (Connection connection = superuser.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : List.of(
                    "ALTER ROLE postgres PASSWORD '" + passwords.superuser() + "'",
                    MAKE.formatted(OWNER), "ALTER ROLE " + OWNER + PLAIN + " PASSWORD '" + passwords.owner() + "'",
                    MAKE.formatted(APPLICATION),
                    "ALTER ROLE " + APPLICATION + PLAIN + " PASSWORD '" + passwords.application() + "'",
                    RIGHTS, HAND_OVER)) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    /** Lets the server read its rules of access anew. */
    static void reload(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
