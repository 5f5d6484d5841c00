package org.cooperage.market.horizon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cooperage.chain.Product;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of expected orders.
@Component
class ExpectedStore {

    private final JdbcClient db;

    ExpectedStore(JdbcClient db) {
        this.db = db;
    }

    void insert(ExpectedOrder order) {
        db.sql("INSERT INTO expected_order (id, product_id, quantity, due, note) VALUES (?, ?, ?, ?, ?)")
                .param(order.id().value())
                .param(order.product().value())
                .param(order.quantity())
                .param(order.due().atOffset(ZoneOffset.UTC))
                .param(order.note())
                .update();
    }

    /// False when it is not there, or was due before: that is what was expected.
    boolean delete(ExpectedOrder.Id id, Instant now) {
        return db.sql("DELETE FROM expected_order WHERE id = ? AND due > ?")
                        .param(id.value())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Those still to come, the soonest first.
    List<ExpectedOrder> after(Instant moment) {
        return db.sql("SELECT * FROM expected_order WHERE due > ? ORDER BY due, id LIMIT 1000")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(ExpectedStore::order)
                .list();
    }

    private static ExpectedOrder order(ResultSet row, int number) throws SQLException {
        return new ExpectedOrder(
                new ExpectedOrder.Id(row.getObject("id", UUID.class)),
                new Product.Id(row.getObject("product_id", UUID.class)),
                row.getBigDecimal("quantity"),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }
}
