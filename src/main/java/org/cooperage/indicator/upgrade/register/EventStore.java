package org.cooperage.indicator.upgrade.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cooperage.indicator.engine.upgrade.UpgradeKind;
import org.cooperage.party.Party;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Upgrading events of firms.
@Repository
class EventStore {

    /// How many events of a kind and scope a firm has that hold.
    record Sum(UpgradeKind kind, UpgradeEvent.Scope scope, UUID firm, int events) {}

    private final JdbcClient db;

    EventStore(JdbcClient db) {
        this.db = db;
    }

    void insert(UpgradeEvent it) {
        db.sql("""
                        INSERT INTO upgrade_event (id, party_id, kind, scope, title, measured, unit, before, after, day, evidence,
                            holds, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(it.id())
                .param(it.firm().value())
                .param(it.kind().name())
                .param(it.scope().name())
                .param(it.title())
                .param(it.measured())
                .param(it.unit())
                .param(it.before())
                .param(it.after())
                .param(it.day())
                .param(it.evidence())
                .param(it.holds())
                .param(it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A firm's own, the latest first.
    Page<UpgradeEvent> list(Party.Id firm, PageRequest request) {
        var rows = db.sql("SELECT * FROM upgrade_event WHERE party_id = ? ORDER BY day DESC, id LIMIT ? OFFSET ?")
                .param(firm.value())
                .param(request.size())
                .param(request.offset())
                .query((row, n) -> event(row))
                .list();
        long all = db.sql("SELECT count(*) FROM upgrade_event WHERE party_id = ?")
                .param(firm.value())
                .query(Long.class)
                .single();
        return new Page<>(rows, all, request);
    }

    /// Of all firms since a day. As the platform itself.
    List<Sum> sums(LocalDate since) {
        return db.sql("""
                        SELECT kind, scope, party_id, count(*) AS n FROM upgrade_event WHERE holds AND day >= ?
                        GROUP BY kind, scope, party_id""")
                .param(since)
                .query((row, n) -> new Sum(
                        UpgradeKind.valueOf(row.getString("kind")),
                        UpgradeEvent.Scope.valueOf(row.getString("scope")),
                        row.getObject("party_id", UUID.class),
                        row.getInt("n")))
                .list();
    }

    int firms() {
        return db.sql("SELECT count(*) FROM party WHERE status = 'VERIFIED' AND kind IN ('SMALL_FIRM', 'LEADING_FIRM')")
                .query(Integer.class)
                .single();
    }

    private static UpgradeEvent event(ResultSet row) throws SQLException {
        return new UpgradeEvent(
                row.getObject("id", UUID.class),
                new Party.Id(row.getObject("party_id", UUID.class)),
                UpgradeKind.valueOf(row.getString("kind")),
                UpgradeEvent.Scope.valueOf(row.getString("scope")),
                row.getString("title"),
                row.getString("measured"),
                row.getString("unit"),
                row.getBigDecimal("before"),
                row.getBigDecimal("after"),
                row.getObject("day", LocalDate.class),
                row.getString("evidence"),
                row.getTimestamp("at").toInstant());
    }
}
