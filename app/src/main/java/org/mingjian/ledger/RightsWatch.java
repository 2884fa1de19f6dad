package org.mingjian.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.mingjian.ledger.LedgerRights.Danger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at every start, and whenever asked, whether the platform's database role could change the ledger (SEC-06). */
@Component
public class RightsWatch implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(RightsWatch.class);
    private static final String RIGHTS = """
            SELECT current_user AS role, me.rolsuper AS superuser, me.rolcreaterole AS roles,
                EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = 'ledger'
                    AND (pg_has_role(c.relowner, 'MEMBER') OR pg_has_role(n.nspowner, 'MEMBER')))
                OR EXISTS (SELECT FROM pg_database
                    WHERE datname = current_database() AND pg_has_role(datdba, 'MEMBER')) AS owner,
                EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = 'ledger' AND c.relkind IN ('r', 'p')
                    AND (has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
                        OR has_any_column_privilege(c.oid, 'UPDATE'))) AS rights
            FROM pg_roles me WHERE me.rolname = current_user""";

    private final JdbcClient jdbc;

    RightsWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks at the rights as they are now. */
    @Transactional(readOnly = true)
    public LedgerRights look() {
        return jdbc.sql(RIGHTS).query((rows, n) -> rights(rows)).single();
    }

    @Override
    public void afterSingletonsInstantiated() {
        LedgerRights rights = look();
        if (!rights.safe()) {
            LOG.warn("SEC-06：数据库用户 {} 能改动账本（{}）。请另设建表用户，用 --db-owner-user 给出。/ The database user {} could change"
                    + " the ledger ({}). Let another user own the tables, and name it with --db-owner-user.",
                    rights.role(), rights.dangers(), rights.role(), rights.dangers());
        }
    }

    private static LedgerRights rights(ResultSet rows) throws SQLException {
        Set<Danger> dangers = EnumSet.noneOf(Danger.class);
        add(dangers, Danger.SUPERUSER, rows.getBoolean("superuser"));
        add(dangers, Danger.OWNER, rows.getBoolean("owner"));
        add(dangers, Danger.RIGHTS, rows.getBoolean("rights"));
        add(dangers, Danger.ROLES, rows.getBoolean("roles"));
        return new LedgerRights(rows.getString("role"), dangers);
    }

    private static void add(Set<Danger> dangers, Danger danger, boolean there) {
        if (there) {
            dangers.add(danger);
        }
    }
}
