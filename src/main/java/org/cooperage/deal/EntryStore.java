package org.cooperage.deal;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.atOrNull;
import static org.cooperage.ground.Columns.findInstant;
import static org.cooperage.ground.Columns.findMoney;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The thread of a deal, line by line; nothing is ever changed in it.
@Component
class EntryStore {

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    EntryStore(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    void add(Deal deal, DealEntry.Kind kind, DealEntry.Facts facts) {
        var quantity = facts.quantity();
        var money = facts.money();
        db.sql("""
                        INSERT INTO deal_entry (id, deal_id, buyer_id, maker_id, at, kind, person_id,
                                                quantity, unit, moment, money, reason, note)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(ids.next())
                .param(deal.id().value())
                .param(deal.buyer().value())
                .param(maker(deal))
                .param(at(clock.instant()))
                .param(kind.name())
                .param(Acting.current().person().orElse(null))
                .param(quantity == null ? null : quantity.value())
                .param(quantity == null ? null : quantity.unit().code())
                .param(atOrNull(facts.moment()))
                .param(money == null ? null : money.yuan())
                .param(facts.reason())
                .param(facts.note())
                .update();
    }

    /// The thread of an order with that of its jobs, or of one job; oldest first, as far as the reader may see.
    List<DealEntry> thread(Deal.Id deal) {
        return db.sql("""
                        SELECT e.* FROM deal_entry e JOIN deal d ON d.id = e.deal_id
                        WHERE d.id = :deal OR d.parent_id = :deal ORDER BY e.at, e.id""").param("deal", deal.value()).query(EntryStore::entry).list();
    }

    private static @Nullable UUID maker(Deal deal) {
        return switch (deal) {
            case OrderDeal order -> null;
            case JobDeal job -> job.maker().value();
        };
    }

    private static DealEntry entry(ResultSet row, int number) throws SQLException {
        return new DealEntry(
                uuid(row, "id"),
                new Deal.Id(uuid(row, "deal_id")),
                instant(row, "at"),
                DealEntry.Kind.valueOf(row.getString("kind")),
                findUuid(row, "person_id"),
                new DealEntry.Facts(
                        quantity(row),
                        findInstant(row, "moment"),
                        findMoney(row, "money"),
                        row.getString("reason"),
                        row.getString("note")));
    }

    private static @Nullable Quantity quantity(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("quantity");
        return value == null ? null : new Quantity(value, Unit.ofCode(row.getString("unit")));
    }
}
