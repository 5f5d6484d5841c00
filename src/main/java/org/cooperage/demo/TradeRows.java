package org.cooperage.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.demo.engine.Profile;

/// Writes what was ordered and agreed: needs, orders, their jobs with terms, lines and slots.
final class TradeRows {
    private static final Duration TO_AGREE = Duration.ofHours(5);

    private final Connection connection;
    private final Cluster cluster;
    private final Profile profile;
    private final Codes places;
    private final Map<Key, Key> personOf = new HashMap<>();

    TradeRows(Connection connection, Cluster cluster, Profile profile, Codes places) {
        this.connection = connection;
        this.cluster = cluster;
        this.profile = profile;
        this.places = places;
        cluster.parties().forEach(p -> personOf.put(p.id(), p.contact().person()));
    }

    void needs() throws SQLException {
        var products = Codes.of(connection, "product");
        var routings = Codes.of(connection, "routing");
        try (var copy = TableCopy.into(connection, "need", """
                id, code, buyer_id, product_id, routing_id, quantity, earliest, due, deliver_place, quality_class,
                max_makers, stage, created_by, created_at""")) {
            for (var o : cluster.orders()) {
                copy.row(
                        o.need(),
                        o.code(),
                        o.buyer(),
                        products.id(o.product()),
                        routings.id(o.routing()),
                        o.quantity(),
                        o.placed(),
                        o.due(),
                        places.id(o.place()),
                        o.quality(),
                        o.maxMakers(),
                        "CONFIRMED",
                        personOf.get(o.buyer()),
                        o.placed());
            }
        }
        try (var copy = TableCopy.into(connection, "need_line", "need_id, seq, buyer_id, colour, size, quantity")) {
            for (var o : cluster.orders()) {
                int seq = 0;
                for (var line : o.lines())
                    copy.row(o.need(), ++seq, o.buyer(), line.colour(), line.size(), line.quantity());
            }
        }
        try (var statement = connection.prepareStatement("SELECT setval('need_number', ?)")) {
            statement.setLong(1, Math.max(1, cluster.orders().size()));
            statement.execute();
        }
    }

    void deals() throws SQLException {
        orders();
        jobs();
        terms();
        lines();
        slots();
        thread();
    }

    private void orders() throws SQLException {
        try (var copy = TableCopy.into(connection, "deal", """
                id, code, kind, buyer_id, need_id, proposal_id, product_zh, product_en, quantity, unit, starts, ends, due, stage,
                created_at""")) {
            for (var o : cluster.orders()) {
                var product = profile.product(o.product());
                copy.row(
                        o.id(),
                        o.code(),
                        "ORDER",
                        o.buyer(),
                        o.need(),
                        Key.of("proposal/" + o.id(), 0),
                        product.zh(),
                        product.en(),
                        o.quantity(),
                        product.unit(),
                        starts(o),
                        o.promised(),
                        o.due(),
                        o.stage(),
                        o.placed().plus(TO_AGREE));
            }
        }
    }

    private static Instant starts(Cluster.Order order) {
        return order.jobs().stream()
                .map(Cluster.Job::starts)
                .min(Instant::compareTo)
                .orElse(order.placed());
    }

    private void jobs() throws SQLException {
        try (var copy = TableCopy.into(connection, "deal", """
                id, code, kind, parent_id, buyer_id, maker_id, product_zh, product_en, operation_seq, process_id,
                operation_zh, operation_en, resource_id, site_id, city_id, next_site_id, quantity, needed, unit,
                inspected, starts, ends, due, stage, good, scrap, created_at""")) {
            for (var o : cluster.orders()) {
                var product = profile.product(o.product());
                int last = o.jobs().getLast().seq();
                for (var j : o.jobs()) {
                    var step = profile.step(o.routing(), j.seq());
                    copy.row(
                            j.id(),
                            j.code(),
                            "JOB",
                            o.id(),
                            o.buyer(),
                            j.maker(),
                            product.zh(),
                            product.en(),
                            j.seq(),
                            j.process(),
                            step.zh(),
                            step.en(),
                            j.resource(),
                            j.site(),
                            places.id(j.region()),
                            j.nextSite(),
                            j.quantity(),
                            j.needed(),
                            j.unit(),
                            j.seq() == last,
                            j.starts(),
                            j.ends(),
                            j.ends(),
                            j.stage(),
                            j.good(),
                            j.scrap(),
                            o.placed().plus(TO_AGREE));
                }
            }
        }
    }

    private void terms() throws SQLException {
        try (var copy = TableCopy.into(
                connection, "deal_terms", "deal_id, buyer_id, maker_id, unit_price, setup_fee, amount")) {
            for (var o : cluster.orders()) {
                var unitPrice = o.amount().divide(BigDecimal.valueOf(o.quantity()), 4, RoundingMode.HALF_UP);
                copy.row(o.id(), o.buyer(), null, unitPrice, 0, o.amount());
                for (var j : o.jobs()) copy.row(j.id(), o.buyer(), j.maker(), j.unitPrice(), j.setupFee(), j.amount());
            }
        }
        try (var copy =
                TableCopy.into(connection, "price_part", "order_id, seq, buyer_id, kind, job_id, payee_id, net")) {
            for (var o : cluster.orders()) {
                int seq = 0;
                for (var d : o.debts()) {
                    if (!d.kind().equals("TAX"))
                        copy.row(o.id(), ++seq, o.buyer(), d.kind(), d.job(), d.payee(), d.amount());
                }
            }
        }
    }

    private void lines() throws SQLException {
        try (var copy =
                TableCopy.into(connection, "deal_line", "deal_id, colour, size, buyer_id, maker_id, quantity")) {
            for (var o : cluster.orders()) {
                for (var l : o.lines()) copy.row(o.id(), l.colour(), l.size(), o.buyer(), null, l.quantity());
                for (var j : o.jobs())
                    for (var l : j.lines()) {
                        copy.row(j.id(), l.colour(), l.size(), o.buyer(), j.maker(), l.quantity());
                    }
            }
        }
    }

    private void slots() throws SQLException {
        Map<Key, List<Cluster.Hold>> holds =
                cluster.holds().stream().filter(h -> h.job() != null).collect(Collectors.groupingBy(Cluster.Hold::job));
        try (var copy =
                TableCopy.into(connection, "deal_slot", "deal_id, resource_id, unit, buyer_id, maker_id, during")) {
            for (var o : cluster.orders())
                for (var j : o.jobs())
                    for (var h : holds.getOrDefault(j.id(), List.of())) {
                        copy.row(
                                j.id(),
                                h.resource(),
                                h.unit(),
                                o.buyer(),
                                j.maker(),
                                new TableCopy.Period(h.from(), h.to()));
                    }
        }
    }

    /// The thread of an order, and of the jobs that are under way.
    private void thread() throws SQLException {
        try (var copy =
                TableCopy.into(connection, "deal_entry", "id, deal_id, buyer_id, maker_id, at, kind, person_id")) {
            for (var o : cluster.orders()) {
                copy.row(
                        entry(o.id(), 0),
                        o.id(),
                        o.buyer(),
                        null,
                        o.placed().plus(Duration.ofHours(1)),
                        "ORDERED",
                        personOf.get(o.buyer()));
                copy.row(entry(o.id(), 1), o.id(), o.buyer(), null, o.placed().plus(TO_AGREE), "COMMITTED", null);
                if (o.isDelivered()) {
                    copy.row(
                            entry(o.id(), 2),
                            o.id(),
                            o.buyer(),
                            null,
                            accepted(o),
                            "GOODS_ACCEPTED",
                            personOf.get(o.buyer()));
                    copy.row(entry(o.id(), 3), o.id(), o.buyer(), null, accepted(o), "INVOICED", null);
                } else for (var j : o.jobs()) thread(copy, o, j);
            }
        }
    }

    private void thread(TableCopy copy, Cluster.Order o, Cluster.Job j) throws SQLException {
        var person = personOf.get(j.maker());
        copy.row(entry(j.id(), 0), j.id(), o.buyer(), j.maker(), o.placed().plus(Duration.ofHours(2)), "OFFERED", null);
        copy.row(
                entry(j.id(), 1),
                j.id(),
                o.buyer(),
                j.maker(),
                o.placed().plus(Duration.ofHours(3)),
                "ACCEPTED",
                person);
        copy.row(entry(j.id(), 2), j.id(), o.buyer(), j.maker(), o.placed().plus(TO_AGREE), "COMMITTED", null);
        if (!j.stage().equals("COMMITTED")) {
            copy.row(entry(j.id(), 3), j.id(), o.buyer(), j.maker(), j.starts(), "STARTED", person);
        }
        if (j.stage().equals("PASSED")) {
            copy.row(entry(j.id(), 4), j.id(), o.buyer(), j.maker(), j.ends(), "DONE", person);
        }
    }

    private static Key entry(Key deal, int n) {
        return Key.of("entry/" + deal, n);
    }

    static Instant accepted(Cluster.Order order) {
        return order.promised().plus(Duration.ofHours(20));
    }
}
