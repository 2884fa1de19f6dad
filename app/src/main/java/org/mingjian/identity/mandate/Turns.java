package org.mingjian.identity.mandate;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets those who change an agency's mandate take turns. */
@Repository
class Turns {
    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else changes the agency's mandate, and keeps others waiting to the transaction's end. */
    void take(UUID agency) {
        jdbc
                .sql("SELECT 1 FROM identity.agency WHERE id = :id FOR UPDATE")
                .param("id", agency)
                .query(Integer.class)
                .list();
    }
}
