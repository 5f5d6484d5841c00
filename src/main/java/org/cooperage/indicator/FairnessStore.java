package org.cooperage.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.cooperage.party.Party;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Kept months of all firms: a firm reads its own.
@Repository
class FairnessStore {

    /// A month of one firm.
    record Row(Party.Id owner, FairMonth month) {}

    private final JdbcClient db;
    private final JdbcTemplate batches;

    FairnessStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// Months that are not among these stay as they were.
    @Transactional
    void replace(List<LocalDate> months, List<Row> rows) {
        months.forEach(month ->
                db.sql("DELETE FROM fair_month WHERE month = ?").param(month).update());
        batches.batchUpdate(
                "INSERT INTO fair_month (month, owner_id, open_hours, held_hours, target_hours, performance) VALUES (?, ?, ?, ?, ?, ?)",
                rows,
                1_000,
                (statement, row) -> {
                    statement.setObject(1, row.month().month());
                    statement.setObject(2, row.owner().value());
                    statement.setDouble(3, row.month().openHours());
                    statement.setDouble(4, row.month().heldHours());
                    statement.setDouble(5, row.month().targetHours());
                    statement.setDouble(6, row.month().performance());
                });
    }

    List<FairMonth> of(Party.Id owner) {
        return db.sql("SELECT * FROM fair_month WHERE owner_id = ? ORDER BY month DESC")
                .param(owner.value())
                .query((row, n) -> month(row))
                .list();
    }

    private static FairMonth month(ResultSet row) throws SQLException {
        return new FairMonth(
                row.getObject("month", LocalDate.class),
                row.getDouble("open_hours"),
                row.getDouble("held_hours"),
                row.getDouble("target_hours"),
                row.getDouble("performance"));
    }
}
