package org.mingjian;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Gives the application's role what its work needs of what the owner's migrations made, and no more (SEC-06): to read and
 * write the records, and of the ledger's tables only to read and add. The migrations' own history stays the owner's.
 *
 * @param application the name of the application's role
 */
record ApplicationGrants(String application) implements Callback {
    /** The statements to run, in any order: what is taken away is never given. */
    private static final String STATEMENTS = """
            SELECT format(line.text, nspname, cast(? AS text))
            FROM pg_namespace JOIN (VALUES
                (true, 'GRANT USAGE ON SCHEMA %1$I TO %2$I'),
                (false, 'GRANT USAGE ON SCHEMA %1$I TO %2$I'),
                (true, 'REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON ALL TABLES IN SCHEMA %1$I FROM %2$I'),
                (true, 'GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA %1$I TO %2$I'),
                (false, 'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %1$I TO %2$I'),
                (false, 'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %1$I TO %2$I')
            ) AS line (ledger, text) ON line.ledger = (nspname = 'ledger')
            WHERE pg_get_userbyid(nspowner) = current_user AND nspname !~ '^pg_' AND nspname <> 'public'""";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(connection)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new FlywayException("The application's role " + application + " could not be given its rights.", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "application-grants";
    }

    private List<String> statements(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(STATEMENTS)) {
            statement.setString(1, application);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
