package org.cooperage.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.need.Need;
import org.cooperage.shared.Money;
import org.cooperage.shared.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of proposals.
@Component
class ProposalStore {
    private final JdbcClient db;

    ProposalStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Proposal> find(Proposal.Id id) {
        return db.sql("SELECT * FROM proposal WHERE id = ?")
                .param(id.value())
                .query(ProposalStore::proposal)
                .optional();
    }

    /// The proposals a buyer may still choose from, in the order in which they are shown.
    List<Proposal> open(Need.Id need) {
        return db.sql("""
                        SELECT * FROM proposal WHERE need_id = ? AND state = 'OPEN' AND goal <> 'REPAIR'
                        ORDER BY array_position(ARRAY['CHEAPEST', 'FASTEST', 'EVEN'], goal)""").param(need.value()).query(ProposalStore::proposal).list();
    }

    Optional<Proposal> findConfirmed(Need.Id need) {
        return db.sql("""
                        SELECT * FROM proposal WHERE need_id = ? AND state = 'CONFIRMED'
                        ORDER BY made_at DESC LIMIT 1""").param(need.value()).query(ProposalStore::proposal).optional();
    }

    void insert(Proposal proposal) {
        db.sql("""
                        INSERT INTO proposal (id, need_id, buyer_id, goal, price, promised, makers, cities, pass_rate,
                            plan, made_at, took_ms, valid_until, state)
                        VALUES (:id, :need, :buyer, :goal, :price, :promised, :makers, :cities, :pass,
                            :plan::jsonb, :made, :took, :valid, :state)""")
                .param("id", proposal.id().value())
                .param("need", proposal.needId().value())
                .param("buyer", proposal.buyerId())
                .param("goal", proposal.goal().name())
                .param("price", proposal.price().yuan())
                .param("promised", at(proposal.promised()))
                .param("makers", proposal.makers())
                .param("cities", proposal.cities())
                .param("pass", proposal.passRate().value())
                .param("plan", PlanJson.write(proposal.plan()))
                .param("made", at(proposal.madeAt()))
                .param("took", proposal.took().toMillis())
                .param("valid", at(proposal.validUntil()))
                .param("state", proposal.state().name())
                .update();
    }

    /// Takes every open proposal of the need back, but `except`.
    void supersede(Need.Id need, Optional<Proposal.Id> except) {
        db.sql("""
                        UPDATE proposal SET state = 'SUPERSEDED'
                        WHERE need_id = ? AND state = 'OPEN' AND id IS DISTINCT FROM ?""")
                .param(need.value())
                .param(except.map(Proposal.Id::value).orElse(null))
                .update();
    }

    boolean confirm(Proposal.Id id) {
        return db.sql("UPDATE proposal SET state = 'CONFIRMED' WHERE id = ? AND state = 'OPEN'")
                        .param(id.value())
                        .update()
                == 1;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                new Proposal.Id(row.getObject("id", UUID.class)),
                new Need.Id(row.getObject("need_id", UUID.class)),
                row.getObject("buyer_id", UUID.class),
                Proposal.Goal.valueOf(row.getString("goal")),
                new Money(row.getBigDecimal("price")),
                row.getTimestamp("promised").toInstant(),
                row.getInt("makers"),
                row.getInt("cities"),
                new Share(row.getDouble("pass_rate")),
                PlanJson.read(row.getString("plan")),
                row.getTimestamp("made_at").toInstant(),
                Duration.ofMillis(row.getInt("took_ms")),
                row.getTimestamp("valid_until").toInstant(),
                Proposal.State.valueOf(row.getString("state")));
    }
}
