package org.cooperage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Product;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.need.Draft;
import org.cooperage.need.Need;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A little cluster by hand, in a world of its own: one buyer, one product, and only the makers a test asks for.
///
/// `new TestCluster(owner).knitted().linked().with("knit", 8, "25.00").with("link", 6, "10.00")`. Everybody works day
/// and night in one city, so that a test counts hours and not shifts.
public final class TestCluster {

    private final JdbcClient db;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final UUID product = UUID.randomUUID();
    private final UUID routing = UUID.randomUUID();
    private final Place.Id city;
    private final Party.Id buyer;

    public TestCluster(DataSource owner) {
        this.db = JdbcClient.create(owner);
        this.city = place();
        this.buyer = party("BUYER");
        operator();
        db.sql("""
                        INSERT INTO product (id, code, name_zh, name_en, unit, unit_kg)
                        VALUES (?, ?, '羊绒衫', 'Pullover', 'H87', 0.23)""").params(product, "T" + mark).update();
        db.sql("INSERT INTO routing (id, product_id, code, name_zh, name_en) VALUES (?, ?, ?, '工艺', 'Routing')")
                .params(routing, product, "R" + mark)
                .update();
    }

    /// A maker with one kind of machine.
    public record Maker(Party.Id id, Resource.Id machine, String process) {

        public Acting acting() {
            return Acting.of(new UUID(7, 7), id.value(), Role.SME);
        }
    }

    public Party.Id buyer() {
        return buyer;
    }

    public Place.Id city() {
        return city;
    }

    public Acting asBuyer() {
        return Acting.of(new UUID(1, 1), buyer.value(), Role.BUYER);
    }

    public static Acting asOperator() {
        return Acting.of(new UUID(2, 2), UUID.randomUUID(), Role.OPS);
    }

    /// An hour a piece, at least ten pieces a maker.
    public TestCluster knitted() {
        return step(20, "knit", 60, 10);
    }

    /// Twenty minutes a piece, at least ten pieces a maker.
    public TestCluster linked() {
        return step(40, "link", 20, 10);
    }

    private TestCluster step(int seq, String process, int minutes, int minLot) {
        db.sql("INSERT INTO process (id, seq, name_zh, name_en, industry) VALUES (?, ?, ?, ?, '1829')")
                .params(process + mark, seq, process, process)
                .update();
        db.sql("INSERT INTO resource_kind (id, name_zh, name_en) VALUES (?, ?, ?)")
                .params("K" + process + mark, process, process)
                .update();
        db.sql("""
                        INSERT INTO operation (routing_id, seq, name_zh, name_en, process_id, unit, units_per_product,
                            run_minutes, transfer_lot, min_lot, max_split, reference_price)
                        VALUES (?, ?, ?, ?, ?, 'H87', 1, ?, 10, ?, 8, 20)""")
                .params(routing, seq, process, process, process + mark, minutes, minLot)
                .update();
        return this;
    }

    public TestCluster with(String process, int units, String price) {
        maker(process, units, price);
        return this;
    }

    /// A verified maker with so many identical machines at so many yuan a piece.
    public Maker maker(String process, int units, String price) {
        var party = party("SMALL_FIRM");
        var machine = UUID.randomUUID();
        var capability = UUID.randomUUID();
        db.sql("""
                        INSERT INTO resource (id, owner_id, site_id, city_id, kind_id, name_zh, name_en, units, calendar_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        machine,
                        party.value(),
                        party.value(),
                        city.value(),
                        "K" + process + mark,
                        process,
                        process,
                        units,
                        party.value())
                .update();
        db.sql("""
                        INSERT INTO capability (id, owner_id, resource_id, process_id, city_id, quality_class)
                        VALUES (?, ?, ?, ?, ?, 'B')""")
                .params(capability, party.value(), machine, process + mark, city.value())
                .update();
        db.sql("INSERT INTO capability_terms (capability_id, owner_id, unit_price) VALUES (?, ?, ?)")
                .params(capability, party.value(), new BigDecimal(price))
                .update();
        return new Maker(party, new Resource.Id(machine), process + mark);
    }

    /// So many pieces in one colour and size, at once.
    public Draft pieces(long quantity, Instant due, @Nullable Money ceiling) {
        return pieces(quantity, null, due, ceiling);
    }

    /// The same, not to be begun before a date.
    public Draft pieces(long quantity, Instant due, Instant earliest) {
        return pieces(quantity, earliest, due, null);
    }

    private Draft pieces(long quantity, @Nullable Instant earliest, Instant due, @Nullable Money ceiling) {
        return new Draft(
                new Product.Id(product),
                new Routing.Id(routing),
                List.of(new Need.Line("驼", "M", BigDecimal.valueOf(quantity))),
                earliest,
                due,
                city,
                null,
                ceiling,
                QualityClass.B,
                8,
                "");
    }

    public void update(String sql, Object... parameters) {
        db.sql(sql).params(parameters).update();
    }

    public long count(String sql, Object... parameters) {
        return db.sql(sql).params(parameters).query(Long.class).single();
    }

    public UUID uuid(String sql, Object... parameters) {
        return db.sql(sql).params(parameters).query(UUID.class).single();
    }

    private Place.Id place() {
        var id = UUID.randomUUID();
        var code = "%09d".formatted(Math.floorMod(id.getMostSignificantBits(), 900_000_000L) + 100_000_000L);
        db.sql("""
                        INSERT INTO place (id, kind, city_id, code, name_zh, name_en, lat, lon)
                        VALUES (?, 'CITY', ?, ?, '测试市', 'Test City', 37.06, 115.66)""").params(id, id, code).update();
        return new Place.Id(id);
    }

    private void operator() {
        if (count("SELECT count(*) FROM party WHERE kind = 'OPERATOR'") == 0) {
            party("OPERATOR");
        }
    }

    private Party.Id party(String kind) {
        var id = UUID.randomUUID();
        var name = "厂" + id.toString().substring(0, 6);
        db.sql("""
                        INSERT INTO party (id, kind, name_zh, name_en, place_id, city_id, lat, lon, status, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, 37.06, 115.66, 'VERIFIED', now())""").params(id, kind, name, name, city.value(), city.value()).update();
        db.sql("""
                        INSERT INTO site (id, owner_id, place_id, city_id, name_zh, name_en, lat, lon)
                        VALUES (?, ?, ?, ?, '主厂区', 'Main site', 37.06, 115.66)""").params(id, id, city.value(), city.value()).update();
        db.sql("""
                        INSERT INTO calendar (id, owner_id, name_zh, name_en, days, opens, hours)
                        VALUES (?, ?, '全天', 'Always', 127, '00:00', 24)""").params(id, id).update();
        return new Party.Id(id);
    }
}
