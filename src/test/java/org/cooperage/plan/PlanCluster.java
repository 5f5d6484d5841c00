package org.cooperage.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.chain.Product;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.need.Draft;
import org.cooperage.need.Need;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A little cluster in a world of its own: its processes, product and routing are used by no other test.
///
/// Two cities 840 km apart; calendars are open 20 hours every day unless said.
final class PlanCluster {
    private final JdbcClient db;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final UUID product = UUID.randomUUID();
    private final UUID routing = UUID.randomUUID();
    private final List<String> wet = new ArrayList<>();
    final Place.Id qinghe;
    final Place.Id puyuan;
    final UUID buyer;

    PlanCluster(DataSource owner) {
        this.db = JdbcClient.create(owner);
        this.qinghe = place("Qinghe", 37.06, 115.66);
        this.puyuan = place("Puyuan", 30.68, 120.63);
        this.buyer = party("BUYER", qinghe);
        db.sql("""
                        INSERT INTO product (id, code, name_zh, name_en, unit, unit_kg)
                        VALUES (?, ?, '羊绒衫', 'Pullover', 'H87', 0.23)""").params(product, "T" + mark).update();
        db.sql("INSERT INTO routing (id, product_id, code, name_zh, name_en) VALUES (?, ?, ?, '工艺', 'Routing')")
                .params(routing, product, "R" + mark)
                .update();
    }

    Acting acting() {
        return Acting.of(new UUID(1, 1), buyer, Role.BUYER);
    }

    private static Place.Id id() {
        return new Place.Id(UUID.randomUUID());
    }

    private Place.Id place(String name, double lat, double lon) {
        var id = id();
        db.sql("""
                        INSERT INTO place (id, kind, city_id, code, name_zh, name_en, lat, lon)
                        VALUES (?, 'CITY', ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), id.value(), codeOf(id), name, name, lat, lon)
                .update();
        return id;
    }

    /// Nine digits that no other test uses.
    private static String codeOf(Place.Id id) {
        return "%09d".formatted(Math.floorMod(id.value().getMostSignificantBits(), 900_000_000L) + 100_000_000L);
    }

    UUID party(String kind, Place.Id city) {
        var id = UUID.randomUUID();
        db.sql("""
                        INSERT INTO party (id, kind, name_zh, name_en, place_id, city_id, lat, lon, status, created_at)
                        SELECT ?, ?, ?, ?, id, id, lat, lon, 'VERIFIED', now() FROM place WHERE id = ?""")
                .params(
                        id,
                        kind,
                        "厂" + id.toString().substring(0, 4),
                        "Works " + id.toString().substring(0, 4),
                        city.value())
                .update();
        db.sql("""
                        INSERT INTO site (id, owner_id, place_id, city_id, name_zh, name_en, lat, lon)
                        SELECT ?, ?, id, id, '主厂区', 'Main site', lat + random() * 0.05, lon FROM place WHERE id = ?""").params(id, id, city.value()).update();
        db.sql(
                        "INSERT INTO calendar (id, owner_id, name_zh, name_en, days, opens, hours) VALUES (?, ?, '班', 'Shift', 127, '06:00', 20)")
                .params(id, id)
                .update();
        return id;
    }

    /// An operation; add them in order. Chain further properties in SQL with [#set].
    PlanCluster operation(int seq, String process, boolean isWet, String columns, String values) {
        db.sql("INSERT INTO process (id, seq, name_zh, name_en, industry, wet) VALUES (?, ?, ?, ?, '1829', ?)")
                .params(process + mark, seq, process, process, isWet)
                .update();
        if (isWet) {
            wet.add(process);
        }
        db.sql("INSERT INTO operation (routing_id, seq, name_zh, name_en, process_id, %s) VALUES (?, ?, ?, ?, ?, %s)"
                        .formatted(columns, values))
                .params(routing, seq, process, process, process + mark)
                .update();
        return this;
    }

    PlanCluster handWork(int seq, String name, int besides, String columns, String values) {
        db.sql("INSERT INTO operation (routing_id, seq, name_zh, name_en, same_site_as, %s) VALUES (?, ?, ?, ?, ?, %s)"
                        .formatted(columns, values))
                .params(routing, seq, name, name, besides)
                .update();
        return this;
    }

    /// A knitwear routing: program, knit, link, wash by colour, iron.
    PlanCluster knitwear() {
        return operation(
                        10,
                        "program",
                        false,
                        "unit, units_per_product, once_minutes, transfer_lot, reference_price",
                        "'EA', 1, 240, 1, 400")
                .operation(
                        20,
                        "knit",
                        false,
                        "unit, units_per_product, run_minutes, setup_minutes, transfer_lot, min_lot, max_split, yield, reference_price, material_price",
                        "'H87', 1, 65, 40, 30, 30, 8, 0.985, 26, 210")
                .handWork(
                        30,
                        "panel check",
                        20,
                        "unit, units_per_product, run_minutes, transfer_lot, reference_price",
                        "'H87', 1, 2, 30, 0.5")
                .operation(
                        40,
                        "link",
                        false,
                        "unit, units_per_product, run_minutes, transfer_lot, min_lot, max_split, yield, reference_price",
                        "'H87', 1, 18, 20, 20, 10, 0.99, 11")
                .operation(
                        60,
                        "wash",
                        true,
                        "unit, units_per_product, batch_size, cycle_minutes, setup_minutes, transfer_lot, max_split, yield, wait_min_minutes, one_maker_per_colour, reference_price, discharge_class",
                        "'H87', 1, 150, 90, 0, 30, 2, 0.99, 120, true, 2.9, 'B'")
                .operation(
                        70,
                        "iron",
                        false,
                        "unit, units_per_product, run_minutes, transfer_lot, max_split, reference_price",
                        "'H87', 1, 5, 30, 4, 2");
    }

    record Maker(UUID party, UUID resource, UUID capability) {}

    /// A verified maker with so many identical units that can do a process, with a permit if it is wet.
    Maker maker(String process, Place.Id city, int units, double price) {
        var party = party("SMALL_FIRM", city);
        return machine(party, process, city, units, price);
    }

    Maker machine(UUID party, String process, Place.Id city, int units, double price) {
        var resource = UUID.randomUUID();
        var capability = UUID.randomUUID();
        db.sql("INSERT INTO resource_kind (id, name_zh, name_en) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params("K" + process + mark, process, process)
                .update();
        db.sql("""
                        INSERT INTO resource (id, owner_id, site_id, city_id, kind_id, name_zh, name_en, units, calendar_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(resource, party, party, city.value(), "K" + process + mark, process, process, units, party)
                .update();
        db.sql("""
                        INSERT INTO capability (id, owner_id, resource_id, process_id, city_id, quality_class, permit, permit_until)
                        VALUES (?, ?, ?, ?, ?, 'B', ?, ?::date)""")
                .params(
                        capability,
                        party,
                        resource,
                        process + mark,
                        city.value(),
                        wet.contains(process) ? "PWX-1" : null,
                        wet.contains(process) ? "2030-01-01" : null)
                .update();
        db.sql("INSERT INTO capability_terms (capability_id, owner_id, unit_price, setup_fee) VALUES (?, ?, ?, 50)")
                .params(capability, party, BigDecimal.valueOf(price))
                .update();
        return new Maker(party, resource, capability);
    }

    PlanCluster withEverybody() {
        maker("program", qinghe, 2, 400);
        for (int i = 0; i < 6; i++) {
            maker("knit", qinghe, 8, 25 + i);
            maker("link", qinghe, 6, 10 + i * 0.5);
        }
        for (int i = 0; i < 3; i++) {
            maker("knit", puyuan, 20, 24);
            maker("link", puyuan, 15, 11);
        }
        maker("wash", qinghe, 3, 2.9);
        maker("wash", qinghe, 2, 3.1);
        maker("iron", qinghe, 6, 2);
        maker("iron", qinghe, 6, 2.2);
        return this;
    }

    void update(String sql, Object... parameters) {
        db.sql(sql).params(parameters).update();
    }

    void hold(Maker maker, int unit, Instant from, Instant to) {
        update("""
                INSERT INTO hold (id, resource_id, owner_id, unit, during, state)
                VALUES (?, ?, ?, ?, tstzrange(?::timestamptz, ?::timestamptz), 'COMMITTED')""", UUID.randomUUID(), maker.resource(), maker.party(), unit, from.toString(), to.toString());
    }

    Draft order(Instant due, @Nullable Money ceiling, Need.Line... lines) {
        return new Draft(
                new Product.Id(product),
                new Routing.Id(routing),
                List.of(lines),
                null,
                due,
                qinghe,
                null,
                ceiling,
                QualityClass.B,
                20,
                "");
    }

    static Need.Line line(String colour, String size, long quantity) {
        return new Need.Line(colour, size, BigDecimal.valueOf(quantity));
    }
}
