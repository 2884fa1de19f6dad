package org.mingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.ledger.LedgerRights.Danger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(LedgerDatabase.class)
@Import(RightsWatch.class)
class RightsWatchModuleTests {
    @Autowired
    RightsWatch watch;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName("SEC-06 a database role that could change the ledger is told, with how it could")
    void dangers() {
        assertThat(watch.look().dangers()).contains(Danger.SUPERUSER);
        as("", rights -> assertThat(rights.safe()).isTrue());
        as("GRANT SELECT, INSERT ON ledger.entry TO worker", rights -> assertThat(rights.safe()).isTrue());
        as("GRANT UPDATE (actor) ON ledger.entry TO worker",
                rights -> assertThat(rights.dangers()).containsExactly(Danger.RIGHTS));
        as("GRANT TRUNCATE ON ledger.head TO worker",
                rights -> assertThat(rights.dangers()).containsExactly(Danger.RIGHTS));
        as("ALTER ROLE worker CREATEROLE", rights -> assertThat(rights.dangers()).containsExactly(Danger.ROLES));
        as("ALTER SCHEMA ledger OWNER TO worker",
                rights -> assertThat(rights.dangers()).containsExactly(Danger.OWNER));
        as("ALTER DATABASE postgres OWNER TO worker",
                rights -> assertThat(rights.dangers()).containsExactly(Danger.OWNER));
        as("CREATE ROLE owner; ALTER TABLE ledger.node OWNER TO owner; GRANT owner TO worker",
                rights -> assertThat(rights.dangers()).contains(Danger.OWNER));
    }

    private void as(String sql, Consumer<LedgerRights> check) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("CREATE ROLE worker NOINHERIT; GRANT USAGE ON SCHEMA ledger TO worker");
            jdbc.execute(sql.isEmpty() ? "SELECT 1" : sql);
            jdbc.execute("SET LOCAL ROLE worker");
            LedgerRights rights = watch.look();
            assertThat(rights.role()).isEqualTo("worker");
            check.accept(rights);
            status.setRollbackOnly();
        });
    }
}
