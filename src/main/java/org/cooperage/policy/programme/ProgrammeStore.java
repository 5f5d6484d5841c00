package org.cooperage.policy.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.policy.programme.Undertaking.Duty;
import org.cooperage.policy.programme.Undertaking.SixParty;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of plans, their goals and undertakings.
@Repository
class ProgrammeStore {
    private final JdbcClient db;
    private final GoalMeasures measures;

    ProgrammeStore(JdbcClient db, GoalMeasures measures) {
        this.db = db;
        this.measures = measures;
    }

    void insert(Programme it, Instant now) {
        db.sql("""
                        INSERT INTO programme (id, owner_id, city_id, title_zh, title_en, idea, safeguards, starts, ends, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.id().value(),
                        it.owner().value(),
                        it.city().value(),
                        it.title().zh(),
                        it.title().en(),
                        it.idea(),
                        it.safeguards(),
                        it.starts(),
                        it.ends(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void adopt(Programme.Id id, Instant now) {
        db.sql("UPDATE programme SET adopted_at = coalesce(adopted_at, ?) WHERE id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    /// Whether there was none for that figure yet.
    boolean insert(Programme programme, Goal it) {
        return db.sql("""
                        INSERT INTO programme_goal (id, programme_id, owner_id, fact, baseline, since, told, target, due,
                            weight)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(
                                it.id(),
                                programme.id().value(),
                                programme.owner().value(),
                                it.fact().name(),
                                it.baseline(),
                                it.since(),
                                it.told(),
                                it.target(),
                                it.due(),
                                it.weight())
                        .update()
                == 1;
    }

    void insert(Programme programme, Undertaking it) {
        db.sql("""
                        INSERT INTO programme_undertaking (id, programme_id, owner_id, area, title, lead_id, starts, ends,
                            budget, funding, duties, after_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(it.id().value())
                .param(programme.id().value())
                .param(programme.owner().value())
                .param(it.area().name())
                .param(it.title())
                .param(it.lead().value())
                .param(it.starts())
                .param(it.ends())
                .param(it.budget().map(Money::yuan).orElse(null))
                .param(it.funding())
                .param(it.duties().entrySet().stream()
                        .map(duty -> duty.getKey() + "=" + duty.getValue())
                        .sorted()
                        .toArray(String[]::new))
                .param(it.after().map(Undertaking.Id::value).orElse(null))
                .update();
    }

    /// Whether there was none of that title yet.
    boolean insert(Programme programme, Risk it) {
        return db.sql("""
                        INSERT INTO programme_risk (id, programme_id, owner_id, title, chance, harm, answer)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(
                                it.id(),
                                programme.id().value(),
                                programme.owner().value(),
                                it.title(),
                                it.chance().name(),
                                it.harm().name(),
                                it.answer())
                        .update()
                == 1;
    }

    List<Risk> risks(Programme.Id id) {
        return db.sql("SELECT * FROM programme_risk WHERE programme_id = ? ORDER BY title")
                .param(id.value())
                .query((row, number) -> new Risk(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        Risk.Level.valueOf(row.getString("chance")),
                        Risk.Level.valueOf(row.getString("harm")),
                        row.getString("answer")))
                .list();
    }

    /// Whether it was open and one may close it.
    boolean close(Undertaking.Id id, LocalDate day, String evidence) {
        return db.sql("UPDATE programme_undertaking SET done_on = ?, evidence = ? WHERE id = ? AND done_on IS NULL")
                        .params(day, evidence, id.value())
                        .update()
                == 1;
    }

    List<Programme> list() {
        return db.sql("SELECT * FROM programme ORDER BY created_at DESC LIMIT 50")
                .query(ProgrammeStore::programme)
                .list();
    }

    Optional<Programme> find(Programme.Id id) {
        return db.sql("SELECT * FROM programme WHERE id = ?")
                .param(id.value())
                .query(ProgrammeStore::programme)
                .optional();
    }

    List<Goal> goals(Programme.Id id) {
        return db.sql("SELECT * FROM programme_goal WHERE programme_id = ? ORDER BY weight DESC, fact")
                .param(id.value())
                .query((row, number) -> new Goal(
                        row.getObject("id", UUID.class),
                        measures.get(row.getString("fact")),
                        row.getBigDecimal("baseline").stripTrailingZeros(),
                        row.getObject("since", LocalDate.class),
                        row.getBoolean("told"),
                        row.getBigDecimal("target").stripTrailingZeros(),
                        row.getObject("due", LocalDate.class),
                        row.getInt("weight")))
                .list();
    }

    List<Undertaking> undertakings(Programme.Id id) {
        return db.sql("SELECT * FROM programme_undertaking WHERE programme_id = ? ORDER BY ends, title")
                .param(id.value())
                .query(ProgrammeStore::undertaking)
                .list();
    }

    private static Programme programme(ResultSet row, int number) throws SQLException {
        return new Programme(
                new Programme.Id(row.getObject("id", UUID.class)),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                row.getString("idea"),
                row.getString("safeguards"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                Optional.ofNullable(row.getObject("adopted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Undertaking undertaking(ResultSet row, int number) throws SQLException {
        return new Undertaking(
                new Undertaking.Id(row.getObject("id", UUID.class)),
                Undertaking.Area.valueOf(row.getString("area")),
                row.getString("title"),
                new Party.Id(row.getObject("lead_id", UUID.class)),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                Optional.ofNullable(row.getBigDecimal("budget")).map(Money::new),
                row.getString("funding"),
                duties((String[]) row.getArray("duties").getArray()),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                Optional.ofNullable(row.getString("evidence")),
                Optional.ofNullable(row.getObject("after_id", UUID.class)).map(Undertaking.Id::new));
    }

    static Map<SixParty, Duty> duties(String[] written) {
        var duties = new EnumMap<SixParty, Duty>(SixParty.class);
        for (var one : written) {
            var parts = one.split("=", 2);
            duties.put(SixParty.valueOf(parts[0]), Duty.valueOf(parts[1]));
        }
        return duties;
    }
}
