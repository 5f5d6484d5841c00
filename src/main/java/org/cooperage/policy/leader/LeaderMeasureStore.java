package org.cooperage.policy.leader;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.uuid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reckons the figures of firms that put themselves forward, and of what they promised.
///
/// One statement over all of them a kind, read as the platform: doors would cost a query for each firm.
@Repository
class LeaderMeasureStore {
    private static final String AGREED = """
            ('ACCEPTED', 'COMMITTED', 'MOVE_ASKED', 'STARTED', 'DONE', 'REWORK', 'PASSED', 'SCRAPPED', 'PAYABLE', 'PAID')""";
    private static final String WORK = """
            WITH work AS (
                SELECT d.buyer_id AS firm, true AS ordered, m.city_id AS city, t.amount, d.created_at AS at
                FROM deal d JOIN deal_terms t ON t.deal_id = d.id JOIN party m ON m.id = d.maker_id
                WHERE d.kind = 'JOB' AND d.buyer_id IN (:firms) AND d.maker_id <> d.buyer_id AND d.stage IN %1$s
                UNION ALL
                SELECT d.maker_id, false, NULL, t.amount, d.created_at
                FROM deal d JOIN deal_terms t ON t.deal_id = d.id
                WHERE d.kind = 'JOB' AND d.maker_id IN (:firms) AND d.maker_id <> d.buyer_id AND d.stage IN %1$s
                UNION ALL
                SELECT s.customer_id, true, m.city_id, s.total, s.at
                FROM service_order s JOIN party m ON m.id = s.provider_id
                WHERE s.customer_id IN (:firms)
                  AND s.stage IN ('BOOKED', 'DELIVERING', 'DELIVERED', 'ACCEPTED', 'RATED', 'SETTLED'))
            SELECT w.firm, sum(w.amount) FILTER (WHERE w.ordered AND w.at >= :year) AS ordered,
                   sum(w.amount) FILTER (WHERE w.ordered AND w.at >= :year AND w.city = f.city_id) AS local,
                   sum(w.amount) FILTER (WHERE w.at >= :year) AS recent,
                   sum(w.amount) FILTER (WHERE w.at >= :before AND w.at < :year) AS former,
                   min(w.at) < :before AS long_enough
            FROM work w JOIN party f ON f.id = w.firm WHERE w.at < :now GROUP BY w.firm""".formatted(AGREED);
    private static final String HOURS = """
            SELECT r.owner_id AS firm, sum(r.units * k.hours * bit_count(k.days::bit(7))) AS whole,
                   sum(r.units * k.hours * bit_count(k.days::bit(7))) FILTER (WHERE r.published AND EXISTS (
                       SELECT FROM capability c WHERE c.resource_id = r.id AND c.published AND c.active)) AS opened
            FROM resource r JOIN calendar k ON k.id = r.calendar_id
            WHERE r.active AND r.owner_id IN (:firms) GROUP BY r.owner_id""";
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final JdbcClient db;

    LeaderMeasureStore(JdbcClient db) {
        this.db = db;
    }

    /// What is known of each firm; a measure that is missing is unknown. At least one firm.
    Map<UUID, Map<LeaderMeasure, Score>> measure(Collection<UUID> firms, Instant now) {
        var known = new HashMap<UUID, Map<LeaderMeasure, Score>>();
        firms.forEach(it -> known.put(it, new EnumMap<>(LeaderMeasure.class)));
        answers(firms, known);
        work(firms, now, known);
        hours(firms, now, known);
        return known;
    }

    private static void put(Map<UUID, Map<LeaderMeasure, Score>> known, UUID firm, Score score) {
        Objects.requireNonNull(known.get(firm)).put(score.measure(), score);
    }

    private void answers(Collection<UUID> firms, Map<UUID, Map<LeaderMeasure, Score>> known) {
        db.sql("""
                        SELECT party_id, fact, value::numeric AS value, (at AT TIME ZONE 'Asia/Shanghai')::date AS day
                        FROM policy_answer WHERE party_id IN (:firms) AND fact IN ('revenue', 'research_share')""").param("firms", firms).query(row -> {
            var value = row.getBigDecimal("value");
            var answered = row.getObject("day", LocalDate.class);
            var year = answered.withDayOfYear(1);
            put(
                    known,
                    uuid(row, "party_id"),
                    "revenue".equals(row.getString("fact"))
                            ? Score.of(LeaderMeasure.REVENUE, value, year.minusYears(1), year)
                            : Score.of(LeaderMeasure.RESEARCH, value, answered, answered.plusDays(1)));
        });
    }

    private void work(Collection<UUID> firms, Instant now, Map<UUID, Map<LeaderMeasure, Score>> known) {
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var year = now.atOffset(ZoneOffset.UTC).minusYears(1);
        db.sql(WORK)
                .param("firms", firms)
                .param("now", at(now))
                .param("year", year)
                .param("before", year.minusYears(1))
                .query(row -> {
                    var firm = uuid(row, "firm");
                    var ordered = row.getBigDecimal("ordered");
                    if (ordered != null && ordered.signum() > 0) {
                        var share = share(row.getBigDecimal("local"), ordered);
                        put(known, firm, Score.of(LeaderMeasure.LOCAL_SHARE, share, today.minusYears(1), today));
                    }
                    var former = row.getBigDecimal("former");
                    if (row.getBoolean("long_enough") && former != null && former.signum() > 0) {
                        var growth = share(row.getBigDecimal("recent"), former).subtract(PERCENT);
                        put(known, firm, Score.of(LeaderMeasure.GROWTH, growth, today.minusYears(1), today));
                    }
                });
    }

    private void hours(Collection<UUID> firms, Instant now, Map<UUID, Map<LeaderMeasure, Score>> known) {
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        db.sql(HOURS).param("firms", firms).query(row -> {
            var opened = share(row.getBigDecimal("opened"), row.getBigDecimal("whole"));
            put(known, uuid(row, "firm"), Score.of(LeaderMeasure.OPENED, opened, today, today.plusDays(7)));
        });
    }

    /// Of which nothing is 0.
    private static BigDecimal share(@Nullable BigDecimal part, BigDecimal whole) {
        return part == null ? BigDecimal.ZERO : part.multiply(PERCENT).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /// Machine hours a week each firm has published; a firm without machines is left out.
    Map<UUID, Integer> opened(Collection<UUID> firms) {
        var hours = new HashMap<UUID, Integer>();
        db.sql(HOURS).param("firms", firms).query(row -> {
            hours.put(uuid(row, "firm"), row.getInt("opened"));
        });
        return hours;
    }

    /// How many different makers of its city the firm gave jobs to since it promised, by promise; none is left out.
    Map<UUID, Integer> suppliers(Collection<UUID> leaders) {
        var counts = new HashMap<UUID, Integer>();
        db.sql("""
                        SELECT p.id, count(DISTINCT d.maker_id) AS makers
                        FROM leader_promise p JOIN leader l ON l.id = p.leader_id
                        JOIN deal d ON d.kind = 'JOB' AND d.buyer_id = l.firm_id AND d.maker_id <> l.firm_id
                             AND d.created_at >= p.made_at AND d.stage IN %s
                        JOIN party m ON m.id = d.maker_id AND m.city_id = l.city_id
                        WHERE p.leader_id IN (:leaders) AND p.kind = 'SUPPLIERS' GROUP BY p.id""".formatted(AGREED)).param("leaders", leaders).query(row -> {
            counts.put(uuid(row, "id"), row.getInt("makers"));
        });
        return counts;
    }
}
