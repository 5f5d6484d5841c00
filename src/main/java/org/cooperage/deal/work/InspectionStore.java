package org.cooperage.deal.work;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The inspections as they were written down.
@Component
class InspectionStore {

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    InspectionStore(JdbcClient db, Ids ids, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    BigDecimal passed(Deal.Id job) {
        return db.sql("SELECT coalesce(sum(good), 0) FROM inspection WHERE deal_id = ?")
                .param(job.value())
                .query(BigDecimal.class)
                .single();
    }

    Map<UUID, BigDecimal> passed(Collection<Deal.Id> jobs) {
        var passed = new HashMap<UUID, BigDecimal>();
        db.sql("SELECT deal_id, sum(good) AS good FROM inspection WHERE deal_id = ANY (?) GROUP BY deal_id")
                .param(jobs.stream().map(Deal.Id::value).toArray(UUID[]::new))
                .query(row -> {
                    passed.put(uuid(row, "deal_id"), row.getBigDecimal("good"));
                });
        return passed;
    }

    void insert(JobDeal job, Finding finding) {
        db.sql("""
                        INSERT INTO inspection (id, deal_id, buyer_id, maker_id, inspector_id, good, rework, scrap,
                                                note, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(ids.next())
                .param(job.id().value())
                .param(job.buyer().value())
                .param(job.maker().value())
                .param(Acting.current().party().orElse(null))
                .param(finding.good())
                .param(finding.rework())
                .param(finding.scrap())
                .param(finding.note())
                .param(at(clock.instant()))
                .update();
    }

    List<Inspection> ofOrder(Deal.Id order) {
        return db.sql("""
                        SELECT i.* FROM inspection i JOIN deal d ON d.id = i.deal_id
                        WHERE d.parent_id = ? ORDER BY i.at, i.id""")
                .param(order.value())
                .query(InspectionStore::inspection)
                .list();
    }

    List<Inspection> ofJob(Deal.Id job) {
        return db.sql("SELECT * FROM inspection WHERE deal_id = ? ORDER BY at, id")
                .param(job.value())
                .query(InspectionStore::inspection)
                .list();
    }

    private static Inspection inspection(ResultSet row, int number) throws SQLException {
        var inspector = findUuid(row, "inspector_id");
        return new Inspection(
                uuid(row, "id"),
                new Deal.Id(uuid(row, "deal_id")),
                inspector == null ? null : new Party.Id(inspector),
                row.getBigDecimal("good"),
                row.getBigDecimal("rework"),
                row.getBigDecimal("scrap"),
                row.getString("note"),
                instant(row, "at"));
    }
}
