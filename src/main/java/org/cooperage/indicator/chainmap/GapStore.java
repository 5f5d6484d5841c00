package org.cooperage.indicator.chainmap;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cooperage.chain.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Gaps, month by month.
@Repository
class GapStore {

    /// A gap as it stood in a month.
    ///
    /// @param coverage null: nobody asked
    record Past(
            LocalDate period,
            Link.Id link,
            Gap.Action action,
            double score,
            @Nullable Double coverage,
            int template,
            Instant asOf) {}

    private final JdbcClient db;
    private final JdbcTemplate batches;

    GapStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void replace(LocalDate period, List<Past> gaps) {
        db.sql("DELETE FROM chain_gap WHERE period = ?").param(period).update();
        batches.batchUpdate(
                "INSERT INTO chain_gap (period, link_id, action, score, coverage, template, as_of) VALUES (?, ?, ?, ?, ?, ?, ?)",
                gaps.stream()
                        .map(g -> new @Nullable Object[] {
                            Date.valueOf(g.period()),
                            g.link().value(),
                            g.action().name(),
                            g.score(),
                            g.coverage(),
                            g.template(),
                            g.asOf().atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    /// The latest month first.
    List<Past> history(Link.Id link) {
        return db.sql("SELECT * FROM chain_gap WHERE link_id = ? ORDER BY period DESC, score DESC LIMIT 60")
                .param(link.value())
                .query((row, n) -> new Past(
                        row.getObject("period", LocalDate.class),
                        link,
                        Gap.Action.valueOf(row.getString("action")),
                        row.getDouble("score"),
                        Optional.ofNullable(row.getObject("coverage", Double.class))
                                .orElse(null),
                        row.getInt("template"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .list();
    }
}
