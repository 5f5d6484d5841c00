package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;

/// Writes what came of the jobs: reports, inspections, shipments, what is owed and what was paid.
final class DeliveryRows {
    private final Connection connection;
    private final Cluster cluster;
    private final Codes places;

    DeliveryRows(Connection connection, Cluster cluster, Codes places) {
        this.connection = connection;
        this.cluster = cluster;
        this.places = places;
    }

    void reports() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "job_report",
                "id, client_key, deal_id, buyer_id, maker_id, kind, quantity, happened_at, received_at")) {
            for (var o : cluster.orders())
                for (var j : o.jobs()) {
                    if (!j.stage().equals("STARTED")) continue;
                    report(copy, o, j, "START", null, j.starts());
                    if (j.good() > 0)
                        report(
                                copy,
                                o,
                                j,
                                "GOOD",
                                j.good(),
                                cluster.scenario().start().minusSeconds(1800));
                    if (j.scrap() > 0)
                        report(
                                copy,
                                o,
                                j,
                                "SCRAP",
                                j.scrap(),
                                cluster.scenario().start().minusSeconds(1700));
                }
        }
    }

    private static void report(
            TableCopy copy, Cluster.Order o, Cluster.Job j, String kind, @Nullable Integer quantity, Instant at)
            throws SQLException {
        var key = Key.of("report/" + kind + j.id(), 0);
        copy.row(key, key, j.id(), o.buyer(), j.maker(), kind, quantity, at, at);
    }

    void inspections() throws SQLException {
        try (var copy = TableCopy.into(connection, "inspection", "id, deal_id, buyer_id, maker_id, good, scrap, at")) {
            for (var o : cluster.orders()) {
                int last = o.jobs().getLast().seq();
                for (var j : o.jobs()) {
                    if (j.seq() != last || j.ends().isAfter(cluster.scenario().start())) continue;
                    copy.row(
                            Key.of("inspection/" + j.id(), 0),
                            j.id(),
                            o.buyer(),
                            j.maker(),
                            j.good(),
                            j.scrap(),
                            j.ends());
                }
            }
        }
    }

    void shipments() throws SQLException {
        try (var copy = TableCopy.into(connection, "shipment", """
                id, order_id, job_id, buyer_id, maker_id, receiver_id, next_job_id, carrier_id, from_site_id, to_site_id,
                to_place_id, quantity, unit, weight_kg, depart_at, arrive_at, ready_at, picked_up_at, delivered_at, stage""")) {
            for (var o : cluster.orders())
                for (var t : o.trips()) {
                    boolean moved = t.stage().equals("PICKED_UP") || t.stage().equals("DELIVERED");
                    copy.row(
                            t.id(),
                            o.id(),
                            t.job(),
                            o.buyer(),
                            t.sender(),
                            t.receiver(),
                            t.nextJob(),
                            t.carrier(),
                            t.fromSite(),
                            t.toSite(),
                            t.nextJob() == null ? places.id(o.place()) : null,
                            t.quantity(),
                            unit(o, t),
                            t.weightKg(),
                            t.departs(),
                            t.arrives(),
                            t.stage().equals("PLANNED") ? null : t.departs().minusSeconds(1800),
                            moved ? t.departs() : null,
                            t.stage().equals("DELIVERED") ? t.arrives() : null,
                            t.stage());
                }
        }
    }

    private static String unit(Cluster.Order order, Cluster.Trip trip) {
        return order.jobs().stream()
                .filter(j -> j.id().equals(trip.job()))
                .map(Cluster.Job::unit)
                .findFirst()
                .orElseThrow();
    }

    void payables() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "payable",
                "id, order_id, order_code, job_id, payer_id, payee_id, kind, amount, due, state, created_at")) {
            for (var o : cluster.orders()) {
                if (!o.isDelivered()) continue;
                for (var d : o.debts()) {
                    copy.row(
                            d.id(),
                            o.id(),
                            o.code(),
                            d.job(),
                            d.payer(),
                            d.payee(),
                            d.kind(),
                            d.amount(),
                            d.due(),
                            d.paidOn() == null ? "OWED" : "CONFIRMED",
                            TradeRows.accepted(o));
                }
            }
        }
    }

    void payments() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "payment",
                "id, payable_id, payer_id, payee_id, amount, paid_on, reference, marked_at, confirmed_at")) {
            for (var o : cluster.orders()) {
                if (!o.isDelivered()) continue;
                for (var d : o.debts()) {
                    if (d.paidOn() == null) continue;
                    copy.row(
                            Key.of("payment/" + d.id(), 0),
                            d.id(),
                            d.payer(),
                            d.payee(),
                            d.amount(),
                            d.paidOn(),
                            "DEMO-" + o.code().substring(2),
                            at(d.paidOn(), 10),
                            at(d.paidOn(), 16));
                }
            }
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(BusinessClock.ZONE).toInstant();
    }
}
