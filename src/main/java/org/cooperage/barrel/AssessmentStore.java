package org.cooperage.barrel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Diagnoses that were vouched for.
@Repository
class AssessmentStore {
    private static final int SHOWN = 20;

    private final JdbcClient db;

    AssessmentStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Party.Id party, @Nullable UUID person, Kept kept) {
        db.sql("""
                        INSERT INTO barrel_assessment
                            (id, party_id, person_id, at, catalogue, lowest, level, capacity, sure, short_stave)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(kept.id().value())
                .param(party.value())
                .param(person)
                .param(kept.at().atOffset(ZoneOffset.UTC))
                .param(kept.catalogue())
                .param(kept.lowest())
                .param(kept.level())
                .param(kept.capacity())
                .param(kept.sure())
                .param(kept.shortStave().map(Enum::name).orElse(null))
                .update();
        kept.scores()
                .forEach((dimension, score) -> db.sql("INSERT INTO barrel_assessment_score VALUES (?, ?, ?, ?)")
                        .params(kept.id().value(), party.value(), dimension.name(), score)
                        .update());
    }

    /// The latest first.
    List<Kept> of(Party.Id party) {
        var scores = scores(party);
        return db.sql("SELECT * FROM barrel_assessment WHERE party_id = ? ORDER BY at DESC, id DESC LIMIT ?")
                .params(party.value(), SHOWN)
                .query((row, n) -> kept(row, scores))
                .list();
    }

    private Map<UUID, Map<Dimension, Double>> scores(Party.Id party) {
        var scores = new HashMap<UUID, Map<Dimension, Double>>();
        db.sql("SELECT * FROM barrel_assessment_score WHERE party_id = ?")
                .param(party.value())
                .query(row -> {
                    scores.computeIfAbsent(
                                    row.getObject("assessment_id", UUID.class), id -> new EnumMap<>(Dimension.class))
                            .put(Dimension.valueOf(row.getString("dimension")), row.getDouble("score"));
                });
        return scores;
    }

    private static Kept kept(ResultSet row, Map<UUID, Map<Dimension, Double>> scores) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Kept(
                new Kept.Id(id),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("catalogue"),
                row.getDouble("lowest"),
                row.getDouble("level"),
                row.getDouble("capacity"),
                row.getBoolean("sure"),
                Optional.ofNullable(row.getString("short_stave")).map(Dimension::valueOf),
                scores.getOrDefault(id, Map.of()));
    }
}
