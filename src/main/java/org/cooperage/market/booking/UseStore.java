package org.cooperage.market.booking;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.uuid;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.availability.Resource;
import org.cooperage.party.Party;
import org.cooperage.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was booked of the things of a provider, added up.
@Repository
class UseStore {

    private final JdbcClient db;

    UseStore(JdbcClient db) {
        this.db = db;
    }

    /// @param hours of all units
    record Taken(BigDecimal hours, int bookings, int missed) {
        static final Taken NONE = new Taken(BigDecimal.ZERO, 0, 0);
    }

    /// A thing in one of the periods asked for.
    record Key(Resource.Id thing, int period) {}

    /// By thing and place of the period in the list, one query for all; a booking counts in each period with the part
    /// that lies in it. What nobody booked or missed is left out.
    Map<Key, Taken> taken(Party.Id provider, List<TimeSlot> periods) {
        var taken = new HashMap<Key, Taken>();
        db.sql("""
                        SELECT thing, p.n::int - 1 AS period,
                               coalesce(sum(extract(epoch FROM least(b.ends, p.ends) - greatest(b.starts, p.starts)) / 3600
                                   * CASE WHEN thing = t.counted_id OR (t.offer_id IS NULL AND cardinality(b.resources) = 1)
                                          THEN b.units ELSE 1 END)
                                   FILTER (WHERE b.stage IN ('BOOKED', 'RUNNING', 'USED')), 0) AS hours,
                               count(*) FILTER (WHERE b.stage IN ('BOOKED', 'RUNNING', 'USED')) AS bookings,
                               count(*) FILTER (WHERE b.stage = 'MISSED') AS missed
                        FROM unnest(:starts::timestamptz[], :ends::timestamptz[]) WITH ORDINALITY AS p (starts, ends, n)
                        JOIN booking b ON b.provider_id = :provider AND b.ends > p.starts AND b.starts < p.ends
                        CROSS JOIN unnest(b.resources) AS thing
                        LEFT JOIN booking_terms t ON t.offer_id = b.offer_id
                        GROUP BY thing, p.n""")
                .param("provider", provider.value())
                .param(
                        "starts",
                        periods.stream().map(it -> at(it.from()).toString()).toArray(String[]::new))
                .param(
                        "ends",
                        periods.stream().map(it -> at(it.to()).toString()).toArray(String[]::new))
                .query(row -> {
                    taken.put(
                            new Key(new Resource.Id(uuid(row, "thing")), row.getInt("period")),
                            new Taken(row.getBigDecimal("hours"), row.getInt("bookings"), row.getInt("missed")));
                });
        return taken;
    }
}
