package org.cooperage.market.dispatch;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.need.Need;
import org.cooperage.plan.Proposal;
import org.cooperage.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Dispatches and which deal answers for which job of the plan in force.
@Component
class DispatchStore {

    private final JdbcClient db;

    DispatchStore(JdbcClient db) {
        this.db = db;
    }

    /// Nobody else confirms a proposal of this need until the transaction ends.
    void lockNeed(Need.Id need) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended('dispatch:' || :need, 0))")
                .param("need", need.value().toString())
                .query((rs, n) -> true)
                .single();
    }

    /// The dispatch, which nobody else changes until the transaction ends.
    Optional<Dispatch> lock(Deal.Id order) {
        return db.sql("SELECT * FROM dispatch WHERE order_id = :order FOR UPDATE")
                .param("order", order.value())
                .query(DispatchStore::dispatch)
                .optional();
    }

    Optional<Dispatch> find(Deal.Id order) {
        return db.sql("SELECT * FROM dispatch WHERE order_id = :order")
                .param("order", order.value())
                .query(DispatchStore::dispatch)
                .optional();
    }

    /// The dispatch of a need that did not fail.
    Optional<Dispatch> findRunning(Need.Id need) {
        return db.sql("SELECT * FROM dispatch WHERE need_id = :need AND stage <> 'FAILED'")
                .param("need", need.value())
                .query(DispatchStore::dispatch)
                .optional();
    }

    List<Deal.Id> unsettled() {
        return db.sql("SELECT order_id FROM dispatch WHERE stage = 'OFFERING' ORDER BY order_id")
                .query((rs, n) -> new Deal.Id(rs.getObject("order_id", UUID.class)))
                .list();
    }

    /// How often the need was dispatched in vain.
    int failures(Need.Id need) {
        return db.sql("SELECT count(*)::int FROM dispatch WHERE need_id = :need AND stage = 'FAILED'")
                .param("need", need.value())
                .query(Integer.class)
                .single();
    }

    void add(Dispatch dispatch, Instant now) {
        db.sql("""
                INSERT INTO dispatch (order_id, buyer_id, need_id, proposal_id, ceiling, latest, ttl_minutes, stage,
                                      rounds, excluded, at)
                VALUES (:order, :buyer, :need, :proposal, :ceiling, :latest, :ttl, :stage, :rounds, :excluded, :at)""").params(params(dispatch)).param("at", at(now)).update();
    }

    void update(Dispatch dispatch) {
        db.sql("""
                UPDATE dispatch
                   SET proposal_id = :proposal, ceiling = :ceiling, latest = :latest, stage = :stage, rounds = :rounds,
                       excluded = :excluded, version = version + 1
                 WHERE order_id = :order AND buyer_id = :buyer AND need_id = :need AND ttl_minutes = :ttl""").params(params(dispatch)).update();
    }

    /// Key of each job in the plan in force → the deal that answers for it.
    Map<UUID, Deal.Id> placements(Deal.Id order) {
        var found = new LinkedHashMap<UUID, Deal.Id>();
        db.sql("SELECT job_key, job_id FROM placement WHERE order_id = :order ORDER BY job_id")
                .param("order", order.value())
                .query(rs -> {
                    found.put(rs.getObject("job_key", UUID.class), new Deal.Id(rs.getObject("job_id", UUID.class)));
                });
        return found;
    }

    void place(Dispatch dispatch, UUID jobKey, Deal.Id job) {
        db.sql("""
                INSERT INTO placement (order_id, job_key, job_id, buyer_id) VALUES (:order, :key, :job, :buyer)""")
                .param("order", dispatch.order().value())
                .param("key", jobKey)
                .param("job", job.value())
                .param("buyer", dispatch.buyerId())
                .update();
    }

    void displace(Collection<Deal.Id> jobs) {
        if (!jobs.isEmpty()) {
            db.sql("DELETE FROM placement WHERE job_id IN (:jobs)")
                    .param("jobs", jobs.stream().map(Deal.Id::value).toList())
                    .update();
        }
    }

    private static Map<String, Object> params(Dispatch dispatch) {
        return Map.of(
                "order", dispatch.order().value(),
                "buyer", dispatch.buyerId(),
                "need", dispatch.need().value(),
                "proposal", dispatch.plan().value(),
                "ceiling", dispatch.limits().ceiling().yuan(),
                "latest", at(dispatch.limits().latest()),
                "ttl", dispatch.answerTime().toMinutes(),
                "stage", dispatch.stage().name(),
                "rounds", dispatch.rounds(),
                "excluded", dispatch.excluded().toArray(UUID[]::new));
    }

    private static Dispatch dispatch(ResultSet rs, int n) throws SQLException {
        return new Dispatch(
                new Deal.Id(rs.getObject("order_id", UUID.class)),
                rs.getObject("buyer_id", UUID.class),
                new Need.Id(rs.getObject("need_id", UUID.class)),
                new Proposal.Id(rs.getObject("proposal_id", UUID.class)),
                new Limits(
                        new Money(rs.getBigDecimal("ceiling")),
                        rs.getObject("latest", OffsetDateTime.class).toInstant()),
                Duration.ofMinutes(rs.getInt("ttl_minutes")),
                Dispatch.Stage.valueOf(rs.getString("stage")),
                rs.getInt("rounds"),
                uuids(rs.getArray("excluded")));
    }

    private static Set<UUID> uuids(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) array.getArray()));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
