package org.cooperage.indicator.monitor;

import java.sql.Date;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.engine.nowcast.Nowcast;
import org.cooperage.indicator.engine.nowcast.Nowcasting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Estimates as they were told, once for the same inputs.
@Repository
class NowcastStore {
    private final JdbcClient db;
    private final JdbcTemplate batches;

    NowcastStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// When the same inputs were first told of.
    Optional<Instant> asOf(OfficialSeries series, String inputsHash) {
        return db.sql("SELECT min(as_of) AS as_of FROM monitor_nowcast WHERE series = ? AND inputs_hash = ?")
                .params(series.name(), inputsHash)
                .query((row, n) -> Optional.ofNullable(row.getObject("as_of", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    void save(OfficialSeries series, String inputsHash, List<Nowcast.Estimated> estimates, Instant now) {
        batches.batchUpdate(
                """
                INSERT INTO monitor_nowcast (series, month, inputs_hash, method, value, low, high, formula_id, as_of)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                estimates.stream()
                        .map(it -> new Object[] {
                            series.name(),
                            Date.valueOf(it.month().atDay(1)),
                            inputsHash,
                            it.method().name(),
                            it.value(),
                            it.low(),
                            it.high(),
                            Nowcasting.FORMULA,
                            now.atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }
}
