package org.cooperage.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.cooperage.demo.engine.Key;
import org.cooperage.demo.engine.Profile;
import org.jspecify.annotations.Nullable;

/// Writes the industry chain: links, processes, kinds of machine, products and routings of the profile.
final class ChainRows {
    private final Connection connection;
    private final Profile profile;

    ChainRows(Connection connection, Profile profile) {
        this.connection = connection;
        this.profile = profile;
    }

    void write() throws SQLException {
        links();
        processes();
        products();
    }

    private void links() throws SQLException {
        try (var copy =
                TableCopy.intoIfAbsent(connection, "chain_link", "id, seq, name_zh, name_en, industry, service")) {
            int seq = 0;
            for (var l : profile.links()) copy.row(l.id(), ++seq, l.zh(), l.en(), l.industry(), l.id().startsWith("S"));
        }
        try (var copy = TableCopy.intoIfAbsent(connection, "chain_flow", "from_id, to_id")) {
            for (var flow : profile.flows()) copy.row(flow.getFirst(), flow.getLast());
        }
    }

    private void processes() throws SQLException {
        try (var copy = TableCopy.intoIfAbsent(connection, "resource_kind", "id, name_zh, name_en")) {
            for (var k : profile.kinds()) copy.row(k.id(), k.zh(), k.en());
        }
        try (var copy =
                TableCopy.intoIfAbsent(connection, "process", "id, seq, name_zh, name_en, link_id, industry, wet")) {
            int seq = 0;
            for (var p : profile.processes()) copy.row(p.id(), ++seq, p.zh(), p.en(), p.link(), p.industry(), p.wet());
        }
        try (var copy = TableCopy.intoIfAbsent(connection, "process_resource", "process_id, kind_id")) {
            for (var p : profile.processes()) for (var kind : p.kinds()) copy.row(p.id(), kind);
        }
    }

    private void products() throws SQLException {
        try (var copy = TableCopy.intoIfAbsent(
                connection, "product", "id, code, name_zh, name_en, unit, hs, unit_kg, price_low, price_high")) {
            for (var p : profile.products()) {
                copy.row(
                        Key.of("product/" + p.id(), 0),
                        p.id(),
                        p.zh(),
                        p.en(),
                        p.unit(),
                        p.hs(),
                        p.unitKg(),
                        p.priceYuan().low(),
                        p.priceYuan().high());
            }
        }
        var products = Codes.of(connection, "product");
        try (var copy = TableCopy.intoIfAbsent(connection, "routing", "id, product_id, code, name_zh, name_en")) {
            for (var r : profile.routings()) {
                copy.row(Key.of("routing/" + r.id(), 0), products.id(r.product()), r.id(), r.zh(), r.en());
            }
        }
        operations(Codes.of(connection, "routing"));
    }

    private void operations(Codes routings) throws SQLException {
        try (var copy = TableCopy.intoIfAbsent(connection, "operation", """
                routing_id, seq, name_zh, name_en, process_id, unit, units_per_product, run_minutes, batch_size,
                cycle_minutes, once_minutes, setup_minutes, transfer_lot, min_lot, max_split, yield, wait_min_minutes,
                wait_max_minutes, same_site_as, one_maker_per_colour, discharge_class, reference_price, material_price""")) {
            for (var r : profile.routings())
                for (var s : r.steps()) {
                    boolean wet = !s.process().isEmpty()
                            && profile.process(s.process()).wet();
                    copy.row(
                            routings.id(r.id()),
                            s.seq(),
                            s.zh(),
                            s.en(),
                            s.process().isEmpty() ? null : s.process(),
                            s.unit(),
                            s.unitsPerProduct(),
                            orNull(s.runMinutes()),
                            orNull(s.batchSize()),
                            orNull(s.cycleMinutes()),
                            orNull(s.onceMinutes()),
                            s.setupMinutes(),
                            s.transferLot(),
                            s.minLot(),
                            s.maxSplit(),
                            s.goodShare(),
                            (int) s.waitMinutes().low(),
                            orNull((int) s.waitMinutes().high()),
                            orNull(s.sameSiteAs()),
                            s.oneMakerPerColour(),
                            wet ? "WET" : null,
                            s.referencePriceYuan(),
                            s.materialPriceYuan());
                }
        }
    }

    /// In the profile 0 says that a step has no such thing.
    private static @Nullable BigDecimal orNull(double value) {
        return value == 0 ? null : BigDecimal.valueOf(value);
    }

    private static @Nullable Integer orNull(int value) {
        return value == 0 ? null : value;
    }
}
