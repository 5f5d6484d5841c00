package org.cooperage.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.cooperage.demo.engine.Cluster;

/// Writes what the operator expects of the coming half year: each product several times what is on the platform now, as
/// more
/// firms and buyers come, and most before the next peak.
final class ExpectedRows {
    /// By fortnight from the third on, against what is ordered now; the trade's year, best guess.
    private static final List<Double> SEASON = List.of(2.5, 2.0, 1.5, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 5.5);

    private static final int FIRST_FORTNIGHT = 3;
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final int ROUND = 50;

    private final Connection connection;
    private final Cluster cluster;
    private final Instant start;

    ExpectedRows(Connection connection, Cluster cluster, Instant start) {
        this.connection = connection;
        this.cluster = cluster;
        this.start = start;
    }

    void write() throws SQLException {
        var products = Codes.of(connection, "product");
        var pieces = new TreeMap<String, Integer>();
        cluster.orders().forEach(o -> pieces.merge(o.product(), o.quantity(), Integer::sum));
        try (var copy = TableCopy.into(connection, "expected_order", "id, product_id, quantity, due, note")) {
            for (var product : pieces.entrySet()) {
                for (int i = 0; i < SEASON.size(); i++) {
                    long quantity = Math.round(product.getValue() * SEASON.get(i) / fortnights() / ROUND) * ROUND;
                    if (quantity > 0) {
                        var due = start.plus(FORTNIGHT.multipliedBy(FIRST_FORTNIGHT + i));
                        copy.row(
                                id(product.getKey(), i),
                                products.id(product.getKey()),
                                quantity,
                                due,
                                "按今年旺季推算 | Reckoned from this year’s season");
                    }
                }
            }
        }
    }

    /// Over which the orders there are were placed.
    private double fortnights() {
        var placed = cluster.orders().stream().map(Cluster.Order::placed).toList();
        var first = placed.stream().min(Instant::compareTo).orElse(start);
        var last = placed.stream().max(Instant::compareTo).orElse(start);
        return Math.max(1, (double) Duration.between(first, last).toHours() / FORTNIGHT.toHours());
    }

    private static UUID id(String product, int fortnight) {
        return UUID.nameUUIDFromBytes((product + "/" + fortnight).getBytes(StandardCharsets.UTF_8));
    }
}
