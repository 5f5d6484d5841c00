package org.cooperage.deal.work;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The reports as they came in. The key made on the phone is unique within its job.
@Component
class ReportStore {

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    ReportStore(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    boolean isKnown(Deal.Id job, UUID key) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM job_report WHERE deal_id = ? AND client_key = ?)")
                .param(job.value())
                .param(key)
                .query(Boolean.class)
                .single();
    }

    void insert(JobDeal job, Report report) {
        var now = clock.instant();
        var photo = report.photo();
        db.sql("""
                        INSERT INTO job_report (id, client_key, deal_id, buyer_id, maker_id, kind, quantity, reason,
                                                photo, media_type, happened_at, received_at, person_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(ids.next())
                .param(report.key())
                .param(job.id().value())
                .param(job.buyer().value())
                .param(job.maker().value())
                .param(report.kind().name())
                .param(report.quantity())
                .param(name(report.reason()))
                .param(photo == null ? null : photo.content())
                .param(photo == null ? null : photo.mediaType())
                .param(at(now.minus(report.ago())))
                .param(at(now))
                .param(Acting.current().person().orElse(null))
                .update();
    }

    List<Report.Kept> latest(Deal.Id job, int count) {
        return db.sql("""
                        SELECT id, kind, quantity, reason, photo IS NOT NULL AS has_photo, happened_at FROM job_report
                        WHERE deal_id = ? ORDER BY happened_at DESC, id DESC LIMIT ?""")
                .param(job.value())
                .param(count)
                .query(ReportStore::kept)
                .list();
    }

    Optional<Photo> findPhoto(UUID report) {
        return db.sql("SELECT photo, media_type FROM job_report WHERE id = ? AND photo IS NOT NULL")
                .param(report)
                .query((row, n) -> new Photo(row.getBytes("photo"), row.getString("media_type")))
                .optional();
    }

    private static Report.Kept kept(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new Report.Kept(
                uuid(row, "id"),
                Report.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("quantity"),
                reason == null ? null : Report.StopReason.valueOf(reason),
                row.getBoolean("has_photo"),
                instant(row, "happened_at"));
    }

    private static @Nullable String name(Report.@Nullable StopReason reason) {
        return reason == null ? null : reason.name();
    }
}
