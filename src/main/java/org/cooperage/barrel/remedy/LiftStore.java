package org.cooperage.barrel.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cooperage.barrel.engine.Course;
import org.cooperage.barrel.engine.Lift;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How firms with and without a service went on, and what came of comparing them. As the platform itself.
@Repository
class LiftStore {
    /// A service and a dimension it is for, taken by enough firms to be looked at.
    record Tried(String service, Dimension dimension) {}

    /// What a service did after so many months.
    record Observed(String service, Bilingual name, Dimension dimension, int months, Lift lift) {}

    /// Both scores of a firm, a number of months apart; the later one rests on evidence newer than the earlier month.
    private static final String PAIRS = """
            FROM barrel_history b JOIN barrel_history a ON a.party_id = b.party_id AND a.dimension = b.dimension
                AND a.month = (b.month + make_interval(months => :months))::date AND a.seen_at > b.month
            """;
    private static final String OTHER = """
            EXISTS (SELECT FROM barrel_remedy o JOIN barrel_service v ON v.id = o.service_id AND v.dimension = :dimension
                WHERE o.party_id = b.party_id AND o.service_id <> :without AND o.taken_on < a.month
                  AND (o.ended_on IS NULL OR o.ended_on >= b.month))
            """;
    private static final String WITH = """
            SELECT b.party_id, concat_ws('/', b.link, b.size, b.month) AS grp, b.score AS before, a.score AS after
            """ + PAIRS + """
            JOIN barrel_remedy r ON r.party_id = b.party_id AND date_trunc('month', r.taken_on)::date = b.month
            WHERE b.dimension = :dimension AND r.service_id = :service AND (r.ended_on IS NULL OR r.ended_on >= a.month)
              AND NOT\s""" + OTHER;
    private static final String WITHOUT = """
            SELECT b.party_id, concat_ws('/', b.link, b.size, b.month) AS grp, b.score AS before, a.score AS after
            """ + PAIRS + """
            WHERE b.dimension = :dimension AND b.month IN
                (SELECT DISTINCT date_trunc('month', taken_on)::date FROM barrel_remedy WHERE service_id = :service)
              AND NOT\s""" + OTHER;

    private final JdbcClient db;

    LiftStore(JdbcClient db) {
        this.db = db;
    }

    List<Tried> tried() {
        return db.sql("""
                        SELECT v.id, v.dimension FROM barrel_service v
                        JOIN (SELECT service_id FROM barrel_remedy GROUP BY service_id HAVING count(*) >= ?) r
                            ON r.service_id = v.id
                        ORDER BY v.id, v.dimension""")
                .param(Lift.FEWEST)
                .query((row, n) -> new Tried(row.getString("id"), Dimension.valueOf(row.getString("dimension"))))
                .list();
    }

    List<Course> with(Tried tried, int months) {
        return courses(WITH, tried, tried.service(), months);
    }

    /// Nothing else was done for that dimension meanwhile, and this service was not taken either.
    List<Course> without(Tried tried, int months) {
        return courses(WITHOUT, tried, "", months);
    }

    private List<Course> courses(String sql, Tried tried, String without, int months) {
        return db.sql(sql)
                .param("service", tried.service())
                .param("without", without)
                .param("dimension", tried.dimension().name())
                .param("months", months)
                .query((row, n) -> new Course(
                        row.getString("party_id"),
                        row.getString("grp"),
                        row.getDouble("before"),
                        row.getDouble("after")))
                .list();
    }

    void clear() {
        db.sql("DELETE FROM barrel_lift").update();
    }

    void insert(Tried tried, int months, Lift lift, Instant at) {
        db.sql("INSERT INTO barrel_lift VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        tried.service(),
                        tried.dimension().name(),
                        months,
                        lift.points(),
                        lift.lower(),
                        lift.upper(),
                        lift.pairs(),
                        lift.unmatched(),
                        lift.naive(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// All that is known; public.
    List<Observed> all() {
        return db.sql("""
                        SELECT l.*, v.name_zh, v.name_en FROM barrel_lift l
                        JOIN barrel_service v ON v.id = l.service_id AND v.dimension = l.dimension
                        ORDER BY v.name_zh, l.dimension, l.months""").query((row, n) -> observed(row)).list();
    }

    private static Observed observed(ResultSet row) throws SQLException {
        return new Observed(
                row.getString("service_id"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                Dimension.valueOf(row.getString("dimension")),
                row.getInt("months"),
                new Lift(
                        row.getDouble("points"),
                        row.getDouble("lower"),
                        row.getDouble("upper"),
                        row.getInt("pairs"),
                        row.getInt("unmatched"),
                        row.getDouble("naive")));
    }
}
