package org.cooperage.plan.weight;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Weight;
import org.cooperage.plan.weight.Weightings.Classified;
import org.cooperage.shared.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of weights and of the classes of buyers.
@Component
class WeightingStore {
    private final JdbcClient db;
    private final Clock clock;

    WeightingStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Those that are not as shipped.
    Map<Weight, BigDecimal> changed(BuyerClass buyers) {
        var values = new EnumMap<Weight, BigDecimal>(Weight.class);
        db.sql("SELECT weight, value FROM plan_weight WHERE buyer_class = ?")
                .param(buyers.name())
                .query(row -> {
                    values.put(Weight.valueOf(row.getString("weight")), row.getBigDecimal("value"));
                });
        return values;
    }

    /// Since when those that are not as shipped have their value.
    Map<Weight, LocalDate> since(BuyerClass buyers) {
        var since = new EnumMap<Weight, LocalDate>(Weight.class);
        db.sql("SELECT weight, changed_at FROM plan_weight WHERE buyer_class = ?")
                .param(buyers.name())
                .query(row -> {
                    var at = row.getObject("changed_at", OffsetDateTime.class).toInstant();
                    since.put(Weight.valueOf(row.getString("weight")), LocalDate.ofInstant(at, BusinessClock.ZONE));
                });
        return since;
    }

    void change(BuyerClass buyers, Map<Weight, BigDecimal> values) {
        values.forEach((weight, value) -> db.sql("""
                        INSERT INTO plan_weight (buyer_class, weight, value, changed_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (buyer_class, weight)
                            DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at""")
                .params(buyers.name(), weight.name(), value, clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    Optional<BuyerClass> findClass(UUID buyer) {
        return db.sql("SELECT buyer_class FROM buyer_class WHERE buyer_id = ?")
                .param(buyer)
                .query((row, number) -> BuyerClass.valueOf(row.getString("buyer_class")))
                .optional();
    }

    /// Of those that were put into a class.
    Map<UUID, BuyerClass> classes(Collection<UUID> buyers) {
        var classes = new HashMap<UUID, BuyerClass>();
        db.sql("SELECT * FROM buyer_class WHERE buyer_id = ANY (?::uuid[])")
                .param(buyers.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    var buyer = row.getObject("buyer_id", UUID.class);
                    classes.put(buyer, BuyerClass.valueOf(row.getString("buyer_class")));
                });
        return classes;
    }

    List<Classified> classified() {
        return db.sql("SELECT * FROM buyer_class WHERE buyer_class <> 'STANDARD' ORDER BY buyer_class, buyer_id")
                .query((row, number) -> new Classified(
                        new Party.Id(row.getObject("buyer_id", UUID.class)),
                        BuyerClass.valueOf(row.getString("buyer_class"))))
                .list();
    }

    void classify(Party.Id buyer, BuyerClass inClass) {
        db.sql("""
                        INSERT INTO buyer_class (buyer_id, buyer_class) VALUES (?, ?)
                        ON CONFLICT (buyer_id) DO UPDATE SET buyer_class = excluded.buyer_class""").params(buyer.value(), inClass.name()).update();
    }
}
