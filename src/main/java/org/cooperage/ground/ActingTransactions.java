package org.cooperage.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.shared.Acting;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Begins every transaction by telling the database who acts, for this transaction only. Row-level security reads it;
/// a connection that goes back to the pool has forgotten it, and a read outside a transaction sees nothing.
final class ActingTransactions extends JdbcTransactionManager {

    private static final String SAY_WHO = """
            SELECT set_config('cooperage.person', ?, true),
                   set_config('cooperage.party', ?, true),
                   set_config('cooperage.role', ?, true)""";

    ActingTransactions(DataSource app) {
        super(app);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var acting = Acting.current();
        try (var statement = connection.prepareStatement(SAY_WHO)) {
            statement.setString(1, acting.person().map(UUID::toString).orElse(""));
            statement.setString(2, acting.party().map(UUID::toString).orElse(""));
            statement.setString(3, acting.role().name());
            statement.execute();
        }
    }
}
