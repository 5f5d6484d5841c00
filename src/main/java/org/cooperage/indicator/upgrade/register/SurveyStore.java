package org.cooperage.indicator.upgrade.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.engine.upgrade.SixChanges;
import org.cooperage.indicator.upgrade.register.Survey.Round;
import org.cooperage.party.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers to the survey of the six changes. Never changed once given.
@Repository
class SurveyStore {
    private final JdbcClient db;

    SurveyStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Round round, Party.Id firm, SixChanges.Answers answers, Instant at) {
        db.sql("INSERT INTO upgrade_survey (round, party_id, answers, at) VALUES (?, ?, ?, ?)")
                .param(round.name())
                .param(firm.value())
                .param(answers.values().stream().mapToInt(Integer::intValue).toArray())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> findAt(Round round, Party.Id firm) {
        return db.sql("SELECT at FROM upgrade_survey WHERE round = ? AND party_id = ?")
                .params(round.name(), firm.value())
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Of all firms in the order they answered. As the platform itself.
    List<SixChanges.Answers> all(Round round) {
        return db.sql("SELECT answers FROM upgrade_survey WHERE round = ? ORDER BY at, party_id")
                .param(round.name())
                .query((row, n) -> answers(row))
                .list();
    }

    private static SixChanges.Answers answers(ResultSet row) throws SQLException {
        return new SixChanges.Answers(
                Arrays.asList((Integer[]) row.getArray("answers").getArray()));
    }
}
