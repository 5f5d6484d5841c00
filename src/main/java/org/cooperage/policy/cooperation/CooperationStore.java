package org.cooperage.policy.cooperation;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.party.Party;
import org.cooperage.policy.cooperation.Cooperation.Stage;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of agreements and their shares.
@Repository
class CooperationStore {
    private final JdbcClient db;

    CooperationStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Cooperation it) {
        terms(db.sql("""
                        INSERT INTO cooperation (id, proposer_id, participants, auditor_id, title, aim, terms, disputes,
                            starts, ends, notice_days, stage, created_at)
                        VALUES (:id, :proposer, :participants, :auditor, :title, :aim, :terms, :disputes,
                            :starts, :ends, :notice, :stage, :at)"""), it)
                .param("proposer", it.proposer().value())
                .param("stage", it.stage().name())
                .param("at", at(it.createdAt()))
                .update();
        insertShares(it);
    }

    /// False when it was changed meanwhile. Outside a draft all are asked anew.
    boolean change(Cooperation it, int version) {
        boolean changed = terms(db.sql("""
                        UPDATE cooperation SET participants = :participants, auditor_id = :auditor, title = :title,
                            aim = :aim, terms = :terms, disputes = :disputes, starts = :starts, ends = :ends,
                            notice_days = :notice, version = version + 1,
                            round = round + CASE stage WHEN 'PROPOSED' THEN 1 ELSE 0 END
                        WHERE id = :id AND version = :version AND stage IN ('DRAFT', 'PROPOSED')"""), it).param("version", version).update() == 1;
        if (changed) {
            db.sql("DELETE FROM cooperation_share WHERE cooperation_id = ?")
                    .param(it.id().value())
                    .update();
            insertShares(it);
        }
        return changed;
    }

    private static JdbcClient.StatementSpec terms(JdbcClient.StatementSpec statement, Cooperation it) {
        var auditor = it.auditor();
        return statement
                .param("id", it.id().value())
                .param(
                        "participants",
                        it.participants().stream().map(Party.Id::value).toArray(UUID[]::new))
                .param("auditor", auditor == null ? null : auditor.value())
                .param("title", it.title())
                .param("aim", it.aim().name())
                .param("terms", it.terms())
                .param("disputes", it.disputes())
                .param("starts", it.starts())
                .param("ends", it.ends())
                .param("notice", it.noticeDays());
    }

    private void insertShares(Cooperation it) {
        var rows = it.shares().entrySet().stream()
                .flatMap(one -> one.getValue().entrySet().stream()
                        .map(share -> new Share(it.id(), one.getKey(), share.getKey(), share.getValue())))
                .toList();
        db.sql("""
                        INSERT INTO cooperation_share (cooperation_id, benefit, party_id, percent)
                        SELECT :id, * FROM unnest(:benefits::text[], :parties::uuid[], :percents::numeric[])""")
                .param("id", it.id().value())
                .param(
                        "benefits",
                        rows.stream().map(row -> row.benefit().name()).toArray(String[]::new))
                .param("parties", rows.stream().map(Share::party).toArray(UUID[]::new))
                .param("percents", rows.stream().map(Share::percent).toArray(BigDecimal[]::new))
                .update();
    }

    /// Nobody else says anything under it until this transaction is over. Empty also for who only may read it.
    Optional<Cooperation> lock(Cooperation.Id id) {
        db.sql("SELECT id FROM cooperation WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    void stage(Cooperation.Id id, Stage stage) {
        db.sql("UPDATE cooperation SET stage = ?, version = version + 1 WHERE id = ?")
                .params(stage.name(), id.value())
                .update();
    }

    void end(Cooperation.Id id, LocalDate day) {
        db.sql("UPDATE cooperation SET ends = ?, version = version + 1 WHERE id = ?")
                .params(day, id.value())
                .update();
    }

    void auditor(Cooperation.Id id, Party.Id auditor) {
        db.sql("UPDATE cooperation SET auditor_id = ?, version = version + 1 WHERE id = ?")
                .params(auditor.value(), id.value())
                .update();
    }

    Optional<Cooperation> find(Cooperation.Id id) {
        return withShares(db.sql("SELECT * FROM cooperation WHERE id = ?")
                        .param(id.value())
                        .query(CooperationStore::cooperation)
                        .list())
                .findFirst();
    }

    /// What is in force first, then the latest.
    Page<Cooperation> list(PageRequest page) {
        long total =
                db.sql("SELECT count(*) FROM cooperation").query(Long.class).single();
        var rows = db.sql("""
                        SELECT * FROM cooperation ORDER BY array_position(ARRAY['PROPOSED', 'IN_FORCE', 'DRAFT'], stage), created_at DESC, id
                        LIMIT ? OFFSET ?""")
                .params(page.size(), page.offset())
                .query(CooperationStore::cooperation)
                .list();
        return new Page<>(withShares(rows).toList(), total, page);
    }

    private Stream<Cooperation> withShares(Collection<Cooperation> some) {
        var shares = shares(some.stream().map(Cooperation::id).toList());
        return some.stream().map(it -> with(it, shares.getOrDefault(it.id(), Map.of())));
    }

    private static Cooperation with(Cooperation it, Map<Benefit, Map<UUID, BigDecimal>> shares) {
        return new Cooperation(
                it.id(),
                it.proposer(),
                it.participants(),
                it.auditor(),
                it.title(),
                it.aim(),
                it.terms(),
                it.disputes(),
                it.starts(),
                it.ends(),
                it.noticeDays(),
                it.stage(),
                it.round(),
                it.version(),
                it.createdAt(),
                shares);
    }

    private record Share(Cooperation.Id cooperation, Benefit benefit, UUID party, BigDecimal percent) {}

    private Map<Cooperation.Id, Map<Benefit, Map<UUID, BigDecimal>>> shares(List<Cooperation.Id> some) {
        var shares = new HashMap<Cooperation.Id, Map<Benefit, Map<UUID, BigDecimal>>>();
        db.sql("SELECT * FROM cooperation_share WHERE cooperation_id = ANY (?)")
                .param(some.stream().map(Cooperation.Id::value).toArray(UUID[]::new))
                .query((row, n) -> new Share(
                        new Cooperation.Id(uuid(row, "cooperation_id")),
                        Benefit.valueOf(row.getString("benefit")),
                        uuid(row, "party_id"),
                        row.getBigDecimal("percent")))
                .list()
                .forEach(it -> shares.computeIfAbsent(it.cooperation(), any -> new EnumMap<>(Benefit.class))
                        .computeIfAbsent(it.benefit(), any -> new HashMap<>())
                        .put(it.party(), it.percent()));
        return shares;
    }

    private static Cooperation cooperation(ResultSet row, int number) throws SQLException {
        return new Cooperation(
                new Cooperation.Id(uuid(row, "id")),
                new Party.Id(uuid(row, "proposer_id")),
                Stream.of((UUID[]) row.getArray("participants").getArray())
                        .map(Party.Id::new)
                        .toList(),
                party(findUuid(row, "auditor_id")),
                row.getString("title"),
                Cooperation.Aim.valueOf(row.getString("aim")),
                row.getString("terms"),
                row.getString("disputes"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getInt("notice_days"),
                Stage.valueOf(row.getString("stage")),
                row.getInt("round"),
                row.getInt("version"),
                instant(row, "created_at"),
                Map.of());
    }

    private static Party.@Nullable Id party(@Nullable UUID id) {
        return id == null ? null : new Party.Id(id);
    }
}
