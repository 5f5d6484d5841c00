package org.cooperage.barrel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cooperage.barrel.engine.Lift;
import org.cooperage.barrel.engine.Service;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What services of the store lift, by the id of their offer; the names are kept so that what a firm took long ago
/// still
/// has one.
@Repository
class ServiceStore {
    /// Each with what was observed after the longest time that is known.
    private static final String ALL = """
            SELECT s.*, l.months AS after_months, l.points, l.lower, l.upper, l.pairs, l.unmatched, l.naive
            FROM barrel_service s
            LEFT JOIN LATERAL (SELECT * FROM barrel_lift WHERE service_id = s.id AND dimension = s.dimension
                ORDER BY months DESC LIMIT 1) l ON true
            ORDER BY s.id, s.dimension""";

    private final JdbcClient db;

    ServiceStore(JdbcClient db) {
        this.db = db;
    }

    List<Service> all() {
        var services = new LinkedHashMap<String, Service>();
        db.sql(ALL).query(row -> {
            var one = new Service(
                    row.getString("id"),
                    new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                    new Money(row.getBigDecimal("cost")),
                    row.getInt("months"),
                    List.of(new Service.Effect(
                            Dimension.valueOf(row.getString("dimension")),
                            row.getDouble("floor"),
                            row.getDouble("ceiling"),
                            observed(row))));
            services.merge(one.id(), one, ServiceStore::both);
        });
        return List.copyOf(services.values());
    }

    /// No effects: the service lifts nothing any more.
    void replace(Service one) {
        db.sql("DELETE FROM barrel_service WHERE id = ?").param(one.id()).update();
        for (var effect : one.effects()) {
            db.sql("INSERT INTO barrel_service VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            one.id(),
                            one.name().zh(),
                            one.name().en(),
                            effect.dimension().name(),
                            effect.floor(),
                            effect.ceiling(),
                            one.cost().yuan(),
                            one.months())
                    .update();
        }
    }

    private static Service.@Nullable Observed observed(ResultSet row) throws SQLException {
        int months = row.getInt("after_months");
        return row.wasNull()
                ? null
                : new Service.Observed(
                        months,
                        new Lift(
                                row.getDouble("points"),
                                row.getDouble("lower"),
                                row.getDouble("upper"),
                                row.getInt("pairs"),
                                row.getInt("unmatched"),
                                row.getDouble("naive")));
    }

    private static Service both(Service one, Service other) {
        var effects = new ArrayList<>(one.effects());
        effects.addAll(other.effects());
        return new Service(one.id(), one.name(), one.cost(), one.months(), effects);
    }
}
