package org.cooperage.barrel.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Remedies with the scores before them.
@Repository
class RemedyStore {
    private static final int SHOWN = 50;

    private final JdbcClient db;

    RemedyStore(JdbcClient db) {
        this.db = db;
    }

    /// False when the same service runs already.
    boolean insert(Party.Id party, Remedy remedy) {
        boolean added = db.sql("""
                        INSERT INTO barrel_remedy (id, party_id, service_id, name_zh, name_en, source, taken_on)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (party_id, service_id) WHERE ended_on IS NULL DO NOTHING""")
                        .params(
                                remedy.id().value(),
                                party.value(),
                                remedy.service(),
                                remedy.name().zh(),
                                remedy.name().en(),
                                remedy.source().name(),
                                remedy.takenOn())
                        .update()
                == 1;
        if (added) {
            remedy.before()
                    .forEach((dimension, score) -> db.sql("INSERT INTO barrel_remedy_score VALUES (?, ?, ?, ?)")
                            .params(remedy.id().value(), party.value(), dimension.name(), score)
                            .update());
        }
        return added;
    }

    boolean end(Party.Id party, Remedy.Id id, LocalDate day) {
        return db.sql("UPDATE barrel_remedy SET ended_on = ? WHERE id = ? AND party_id = ? AND ended_on IS NULL")
                        .params(day, id.value(), party.value())
                        .update()
                == 1;
    }

    Optional<Remedy> findRunning(Party.Id party, String service) {
        return of(party).stream()
                .filter(one -> one.service().equals(service) && one.isRunning())
                .findFirst();
    }

    /// The latest first, with their scores, in one query.
    List<Remedy> of(Party.Id party) {
        var remedies = new LinkedHashMap<UUID, Remedy>();
        db.sql("""
                        SELECT r.*, s.dimension, s.score
                        FROM (SELECT * FROM barrel_remedy WHERE party_id = ? ORDER BY taken_on DESC, id LIMIT ?) r
                        LEFT JOIN barrel_remedy_score s ON s.remedy_id = r.id
                        ORDER BY r.taken_on DESC, r.id""").params(party.value(), SHOWN).query(row -> {
            remedies.merge(row.getObject("id", UUID.class), remedy(row), RemedyStore::both);
        });
        return List.copyOf(remedies.values());
    }

    private static Remedy both(Remedy one, Remedy other) {
        var scores = new EnumMap<Dimension, Double>(Dimension.class);
        scores.putAll(one.before());
        scores.putAll(other.before());
        return new Remedy(one.id(), one.service(), one.name(), one.source(), one.takenOn(), one.endedOn(), scores);
    }

    /// A firm that should look again.
    record Waiting(Party.Id party, Remedy.Id id, Bilingual name, LocalDate takenOn, int told) {}

    /// Running remedies whose next look is due. As the platform itself.
    List<Waiting> due(LocalDate today) {
        return db.sql("""
                        SELECT id, party_id, name_zh, name_en, taken_on, told FROM barrel_remedy
                        WHERE ended_on IS NULL AND (told < 3 AND taken_on + 90 <= :today
                            OR told < 6 AND taken_on + interval '6 months' <= :today
                            OR told < 12 AND taken_on + interval '12 months' <= :today)
                        ORDER BY taken_on LIMIT 1000""")
                .param("today", today)
                .query((row, n) -> new Waiting(
                        new Party.Id(row.getObject("party_id", UUID.class)),
                        new Remedy.Id(row.getObject("id", UUID.class)),
                        new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                        row.getObject("taken_on", LocalDate.class),
                        row.getInt("told")))
                .list();
    }

    void told(Remedy.Id id, Remedy.Due due) {
        db.sql("UPDATE barrel_remedy SET told = ? WHERE id = ?")
                .params(due.months(), id.value())
                .update();
    }

    private static Remedy remedy(ResultSet row) throws SQLException {
        var dimension = row.getString("dimension");
        return new Remedy(
                new Remedy.Id(row.getObject("id", UUID.class)),
                row.getString("service_id"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                Remedy.Source.valueOf(row.getString("source")),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                dimension == null ? Map.of() : Map.of(Dimension.valueOf(dimension), row.getDouble("score")));
    }
}
