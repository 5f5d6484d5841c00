package org.cooperage.market.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.need.Need;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.RepairRequest.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Changes somebody is asked about, or that are only a preview yet.
@Component
class ChangeStore {

    private final JdbcClient db;
    private final JsonMapper json;

    ChangeStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Change change) {
        db.sql("""
                INSERT INTO change_proposal (id, order_id, buyer_id, need_id, cause, disturbance_id, asked_party,
                                             proposal_id, summary, at, answer_by)
                VALUES (:id, :order, :buyer, :need, :cause, :disturbance, :asked, :proposal, :summary::jsonb, :at, :by)""")
                .param("id", change.id().value())
                .param("order", change.order().value())
                .param("buyer", change.buyerId())
                .param("need", change.need().value())
                .param("cause", change.cause().name())
                .param(
                        "disturbance",
                        change.disturbance().map(Disturbance.Id::value).orElse(null))
                .param("asked", change.asked().orElse(null))
                .param("proposal", change.plan().map(Proposal.Id::value).orElse(null))
                .param("summary", json.writeValueAsString(change.consequences()))
                .param("at", at(change.at()))
                .param("by", change.answerBy().map(ChangeStore::at).orElse(null))
                .update();
    }

    Optional<Change> find(Change.Id id) {
        return db.sql("SELECT * FROM change_proposal WHERE id = :id")
                .param("id", id.value())
                .query(this::change)
                .optional();
    }

    /// Those somebody was really asked about, the latest first.
    List<Change> ofOrder(Deal.Id order) {
        return db.sql("""
                SELECT * FROM change_proposal WHERE order_id = :order AND asked_party IS NOT NULL ORDER BY at DESC""").param("order", order.value()).query(this::change).list();
    }

    /// The same for all orders that came of one need.
    List<Change> ofNeed(Need.Id need) {
        return db.sql("""
                SELECT * FROM change_proposal WHERE need_id = :need AND asked_party IS NOT NULL ORDER BY at DESC""").param("need", need.value()).query(this::change).list();
    }

    List<Change> ofDisturbance(Disturbance.Id disturbance) {
        return db.sql("SELECT * FROM change_proposal WHERE disturbance_id = :id ORDER BY at, id")
                .param("id", disturbance.value())
                .query(this::change)
                .list();
    }

    List<Change> waitingFor(UUID party) {
        return db.sql("""
                SELECT * FROM change_proposal WHERE asked_party = :party AND outcome IS NULL ORDER BY answer_by""").param("party", party).query(this::change).list();
    }

    List<Change.Id> overdue(Instant now) {
        return db.sql("""
                SELECT id FROM change_proposal
                 WHERE asked_party IS NOT NULL AND outcome IS NULL AND answer_by <= :now ORDER BY answer_by LIMIT 500""")
                .param("now", at(now))
                .query((rs, n) -> new Change.Id(rs.getObject("id", UUID.class)))
                .list();
    }

    void decide(Change.Id id, Change.Outcome outcome, Instant now) {
        db.sql("UPDATE change_proposal SET outcome = :outcome, decided_at = :now WHERE id = :id AND outcome IS NULL")
                .param("outcome", outcome.name())
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    void ask(Change.Id id, UUID party, Instant answerBy) {
        db.sql("UPDATE change_proposal SET asked_party = :party, answer_by = :by WHERE id = :id AND outcome IS NULL")
                .param("party", party)
                .param("by", at(answerBy))
                .param("id", id.value())
                .update();
    }

    void forgetPreviews(Disturbance.Id disturbance, Deal.Id order) {
        db.sql("""
                DELETE FROM change_proposal
                 WHERE disturbance_id = :disturbance AND order_id = :order AND asked_party IS NULL AND outcome IS NULL""")
                .param("disturbance", disturbance.value())
                .param("order", order.value())
                .update();
    }

    /// What nobody has been asked about yet.
    void forgetPreviews(Disturbance.Id disturbance) {
        db.sql("""
                DELETE FROM change_proposal
                 WHERE disturbance_id = :disturbance AND asked_party IS NULL AND outcome IS NULL""").param("disturbance", disturbance.value()).update();
    }

    /// Whatever was open about the order is no longer the question.
    void supersede(Deal.Id order, Instant now) {
        db.sql("""
                UPDATE change_proposal SET outcome = 'SUPERSEDED', decided_at = :now
                 WHERE order_id = :order AND outcome IS NULL AND asked_party IS NOT NULL""").param("now", at(now)).param("order", order.value()).update();
    }

    private Change change(ResultSet rs, int n) throws SQLException {
        var buyer = rs.getObject("buyer_id", UUID.class);
        return new Change(
                new Change.Id(rs.getObject("id", UUID.class)),
                new Deal.Id(rs.getObject("order_id", UUID.class)),
                new Need.Id(rs.getObject("need_id", UUID.class)),
                buyer,
                Cause.valueOf(rs.getString("cause")),
                uuid(rs, "disturbance_id").map(Disturbance.Id::new),
                uuid(rs, "asked_party"),
                uuid(rs, "proposal_id").map(Proposal.Id::new),
                json.readValue(rs.getString("summary"), Consequences.class),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(moment(rs, "answer_by")),
                Optional.ofNullable(rs.getString("outcome")).map(Change.Outcome::valueOf));
    }

    private static Optional<UUID> uuid(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, UUID.class));
    }

    private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
        var found = rs.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
