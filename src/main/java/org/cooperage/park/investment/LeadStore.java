package org.cooperage.park.investment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.park.investment.Lead.Move;
import org.cooperage.park.investment.LeadStage.LostReason;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Leads and their moves.
@Repository
class LeadStore {
    private static final String LEAD =
            "SELECT l.*, p.name, p.link_id FROM investment_lead l JOIN prospect p ON p.id = l.prospect_id";

    private final JdbcClient db;

    LeadStore(JdbcClient db) {
        this.db = db;
    }

    /// How many leads are, were and moved on from a stage, and how long they stayed.
    ///
    /// @param now leads that stand there
    /// @param left moves out of it, parking apart
    /// @param on of them to a later stage
    /// @param days median of those that left, 0 when none did
    record Passage(LeadStage stage, int now, int left, int on, double days) {

        /// Of those that left, 0–1; empty: none did.
        public Optional<Double> conversion() {
            return left == 0 ? Optional.empty() : Optional.of((double) on / left);
        }
    }

    /// @param open leads that are neither lost nor at capacity
    record Sums(int open, double promisedWan, double arrivedWan, int landed) {}

    record Lost(LostReason reason, int leads) {}

    void insert(Lead lead) {
        db.sql("""
                        INSERT INTO investment_lead (id, prospect_id, owner_id, city_id, stage, stage_at, opened_at,
                            promised_wan, promised_jobs)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        lead.id().value(),
                        lead.prospect().value(),
                        lead.owner().value(),
                        lead.city().value(),
                        lead.stage().name(),
                        utc(lead.stageAt()),
                        utc(lead.openedAt()),
                        lead.promisedWan(),
                        lead.promisedJobs())
                .update();
    }

    /// @return false: somebody else changed it in the meantime
    boolean update(Lead lead) {
        return db.sql("""
                        UPDATE investment_lead SET stage = :stage, before = :before, stage_at = :stageAt, in_charge = :inCharge,
                            next_step = :nextStep, next_at = :nextAt, lost_reason = :lost, parked_until = :until, unit_id = :unit,
                            promised_wan = :promised, arrived_wan = :arrived, promised_jobs = :promisedJobs,
                            actual_jobs = :actualJobs, version = version + 1
                        WHERE id = :id AND version = :version""")
                        .param("stage", lead.stage().name())
                        .param("before", lead.before().name())
                        .param("stageAt", utc(lead.stageAt()))
                        .param("inCharge", lead.inCharge())
                        .param("nextStep", lead.nextStep())
                        .param("nextAt", lead.nextAt().map(LeadStore::utc).orElse(null))
                        .param("lost", lead.lostReason().map(Enum::name).orElse(null))
                        .param("until", lead.parkedUntil().orElse(null))
                        .param("unit", lead.unit().orElse(null))
                        .param("promised", lead.promisedWan())
                        .param("arrived", lead.arrivedWan())
                        .param("promisedJobs", lead.promisedJobs())
                        .param("actualJobs", lead.actualJobs())
                        .param("id", lead.id().value())
                        .param("version", lead.version())
                        .update()
                == 1;
    }

    void moved(UUID id, Lead lead, Move move) {
        db.sql("""
                        INSERT INTO lead_move (id, lead_id, owner_id, city_id, from_stage, to_stage, days, note, person_id, at)
                        VALUES (:id, :lead, :owner, :city, :from, :to, :days, :note, :person, :at)""")
                .param("id", id)
                .param("lead", lead.id().value())
                .param("owner", lead.owner().value())
                .param("city", lead.city().value())
                .param("from", move.from().name())
                .param("to", move.to().name())
                .param("days", move.days())
                .param("note", move.note())
                .param("person", Acting.current().person().orElse(null))
                .param("at", utc(move.at()))
                .update();
    }

    Optional<Lead> find(Lead.Id id) {
        return db.sql(LEAD + " WHERE l.id = ?")
                .param(id.value())
                .query((row, n) -> lead(row))
                .optional();
    }

    Optional<Lead> findOpen(Prospect.Id prospect) {
        return db.sql(LEAD + " WHERE l.prospect_id = ? AND l.stage <> 'LOST'")
                .param(prospect.value())
                .query((row, n) -> lead(row))
                .optional();
    }

    /// What is due first, then by stage.
    Page<Lead> list(Optional<LeadStage> stage, PageRequest page) {
        var filter = " WHERE (CAST(:stage AS text) IS NULL OR l.stage = :stage)";
        var rows = db.sql(LEAD + filter
                        + " ORDER BY l.next_at NULLS LAST, l.stage_at DESC, l.id LIMIT :size OFFSET :offset")
                .param("stage", stage.map(Enum::name).orElse(null))
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> lead(row))
                .list();
        long total = db.sql("SELECT count(*) FROM investment_lead l" + filter)
                .param("stage", stage.map(Enum::name).orElse(null))
                .query(Long.class)
                .single();
        return new Page<>(rows, total, page);
    }

    List<Lead> due(Instant before) {
        return db.sql(LEAD
                        + " WHERE l.stage NOT IN ('LOST', 'AT_CAPACITY') AND l.next_at < ? ORDER BY l.next_at LIMIT 50")
                .param(utc(before))
                .query((row, n) -> lead(row))
                .list();
    }

    List<Move> moves(Lead.Id lead) {
        return db.sql("SELECT * FROM lead_move WHERE lead_id = ? ORDER BY at DESC")
                .param(lead.value())
                .query((row, n) -> new Move(
                        LeadStage.valueOf(row.getString("from_stage")),
                        LeadStage.valueOf(row.getString("to_stage")),
                        row.getDouble("days"),
                        row.getString("note"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Passage> passages() {
        return db.sql("""
                        SELECT s.stage, s.seq, coalesce(n.now, 0) AS now, coalesce(m.left_it, 0) AS left_it,
                               coalesce(m.went_on, 0) AS went_on, coalesce(m.days, 0) AS days
                        FROM unnest(CAST(:stages AS text[])) WITH ORDINALITY AS s(stage, seq)
                        LEFT JOIN (SELECT stage, count(*) AS now FROM investment_lead GROUP BY stage) n ON n.stage = s.stage
                        LEFT JOIN (SELECT from_stage, count(*) AS left_it, count(*) FILTER (WHERE to_stage <> 'LOST') AS went_on,
                                          percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS days
                                   FROM lead_move WHERE to_stage <> 'PARKED' AND from_stage <> 'PARKED' GROUP BY from_stage) m
                            ON m.from_stage = s.stage
                        ORDER BY s.seq""")
                .param("stages", LeadStage.WAY.stream().map(Enum::name).toArray(String[]::new))
                .query((row, n) -> new Passage(
                        LeadStage.valueOf(row.getString("stage")),
                        row.getInt("now"),
                        row.getInt("left_it"),
                        row.getInt("went_on"),
                        row.getDouble("days")))
                .list();
    }

    Sums sums() {
        return db.sql("""
                        SELECT count(*) FILTER (WHERE stage NOT IN ('LOST', 'AT_CAPACITY')) AS open,
                               coalesce(sum(promised_wan) FILTER (WHERE stage <> 'LOST'), 0) AS promised,
                               coalesce(sum(arrived_wan) FILTER (WHERE stage <> 'LOST'), 0) AS arrived,
                               count(*) FILTER (WHERE stage IN ('SIGNED', 'REGISTERED', 'CONSTRUCTION', 'OPERATING', 'AT_CAPACITY'))
                                   AS landed
                        FROM investment_lead""")
                .query((row, n) -> new Sums(
                        row.getInt("open"), row.getDouble("promised"), row.getDouble("arrived"), row.getInt("landed")))
                .single();
    }

    List<Lost> lost() {
        return db.sql("""
                        SELECT lost_reason, count(*) AS leads FROM investment_lead WHERE stage = 'LOST' AND lost_reason IS NOT NULL
                        GROUP BY 1 ORDER BY 2 DESC""")
                .query((row, n) -> new Lost(LostReason.valueOf(row.getString("lost_reason")), row.getInt("leads")))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> moment(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    private static Lead lead(ResultSet row) throws SQLException {
        var stage = LeadStage.valueOf(row.getString("stage"));
        return new Lead(
                new Lead.Id(row.getObject("id", UUID.class)),
                new Prospect.Id(row.getObject("prospect_id", UUID.class)),
                row.getString("name"),
                new Link.Id(row.getString("link_id")),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                stage,
                Optional.ofNullable(row.getString("before"))
                        .map(LeadStage::valueOf)
                        .orElse(stage),
                row.getObject("stage_at", OffsetDateTime.class).toInstant(),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("in_charge"),
                row.getString("next_step"),
                moment(row.getObject("next_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("lost_reason")).map(LostReason::valueOf),
                Optional.ofNullable(row.getObject("parked_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("unit_id", UUID.class)),
                row.getBigDecimal("promised_wan"),
                row.getBigDecimal("arrived_wan"),
                row.getInt("promised_jobs"),
                row.getInt("actual_jobs"),
                row.getInt("version"));
    }
}
