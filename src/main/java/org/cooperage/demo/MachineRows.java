package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import org.cooperage.demo.engine.Cluster;

/// Writes calendars, machines, who holds them, and what they can do on which terms.
final class MachineRows {
    private final Connection connection;
    private final Cluster cluster;

    MachineRows(Connection connection, Cluster cluster) {
        this.connection = connection;
        this.cluster = cluster;
    }

    void calendars() throws SQLException {
        try (var copy = TableCopy.into(connection, "calendar", "id, owner_id, name_zh, name_en, days, opens, hours")) {
            for (var c : cluster.calendars()) {
                var opens = LocalTime.ofSecondOfDay(c.opensMinute() * 60L);
                copy.row(c.id(), c.owner(), c.zh(), c.en(), c.days(), opens, c.minutes() / 60.0);
            }
        }
        try (var copy = TableCopy.into(connection, "closure", "id, owner_id, calendar_id, during, reason")) {
            for (var c : cluster.closures()) {
                copy.row(c.id(), c.owner(), c.calendar(), new TableCopy.Period(c.from(), c.to()), c.reason());
            }
        }
    }

    void machines(Codes places) throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "resource",
                "id, owner_id, site_id, city_id, kind_id, name_zh, name_en, units, efficiency, calendar_id")) {
            for (var r : cluster.resources()) {
                copy.row(
                        r.id(),
                        r.owner(),
                        r.site(),
                        places.id(r.region()),
                        r.kind(),
                        r.zh(),
                        r.en(),
                        r.units(),
                        r.efficiency(),
                        r.calendar());
            }
        }
    }

    void holds() throws SQLException {
        try (var copy = TableCopy.into(connection, "hold", "id, resource_id, owner_id, unit, during, state, deal_id")) {
            for (var h : cluster.holds()) {
                var during = new TableCopy.Period(h.from(), h.to());
                copy.row(h.id(), h.resource(), h.owner(), h.unit(), during, "COMMITTED", h.job());
            }
        }
    }

    void capabilities(Codes places) throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "capability",
                "id, owner_id, resource_id, process_id, city_id, quality_class, permit, permit_until")) {
            for (var c : cluster.capabilities()) {
                copy.row(
                        c.id(),
                        c.owner(),
                        c.resource(),
                        c.process(),
                        places.id(c.region()),
                        c.quality(),
                        c.permit(),
                        c.permitUntil());
            }
        }
        try (var copy = TableCopy.into(
                connection, "capability_terms", "capability_id, owner_id, unit_price, setup_fee, min_lot")) {
            for (var c : cluster.capabilities()) copy.row(c.id(), c.owner(), c.unitPrice(), c.setupFee(), c.minLot());
        }
        try (var copy =
                TableCopy.into(connection, "track_record", "capability_id, owner_id, good, total, on_time, jobs")) {
            for (var c : cluster.capabilities()) copy.row(c.id(), c.owner(), c.good(), c.total(), c.onTime(), c.jobs());
        }
    }

    void ties() throws SQLException {
        try (var copy = TableCopy.into(connection, "incumbency", "buyer_id, maker_id, jobs, last_at")) {
            for (var t : cluster.ties()) copy.row(t.buyer(), t.maker(), t.jobs(), t.lastAt());
        }
    }
}
