package org.cooperage.access.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.access.contract.Contract.Show;
import org.cooperage.access.contract.Contract.Stage;
import org.cooperage.party.Party;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Usage contracts. The database shows them to their two sides only.
@Repository
class ContractStore {
    private static final String SELECT = """
            SELECT c.*, coalesce(u.reads, 0) AS reads, u.last_read
            FROM usage_contract c LEFT JOIN LATERAL (SELECT count(*) AS reads, max(at) AS last_read FROM usage_log
                WHERE contract_id = c.id AND kind = 'READ') u ON true
            """;
    private static final String SHOWN = """
            WHERE :party IN (c.owner_id, c.reader_id) AND c.stage = ANY(:stages)
              AND CASE WHEN :show = 'LIVE' THEN c.until > :now
                       WHEN :show = 'ENDED' THEN c.stage <> 'LIVE' OR c.until <= :now
                       ELSE true END
            """;

    private final JdbcClient db;
    private final Vocabulary vocabulary;

    ContractStore(JdbcClient db, Vocabulary vocabulary) {
        this.db = db;
        this.vocabulary = vocabulary;
    }

    void insert(Contract contract) {
        db.sql("""
                        INSERT INTO usage_contract (id, owner_id, reader_id, data_class, purpose, note, stage, made_at,
                            decided_at, until)
                        VALUES (:id, :owner, :reader, :data, :purpose, :note, :stage, :now,
                            CASE WHEN :stage = 'LIVE' THEN CAST(:now AS timestamptz) END, :until)""")
                .param("id", contract.id().value())
                .param("owner", contract.owner().value())
                .param("reader", contract.reader().value())
                .param("data", contract.data().code())
                .param("purpose", contract.purpose().code())
                .param("note", contract.note())
                .param("stage", contract.stage().name())
                .param("now", at(contract.madeAt()))
                .param("until", at(contract.until()))
                .update();
    }

    /// False when it has moved meanwhile.
    boolean move(Contract.Id id, Stage from, Stage to, @Nullable Instant until, Instant now) {
        return db.sql("""
                        UPDATE usage_contract SET stage = :to, decided_at = :now, until = coalesce(:until, until)
                        WHERE id = :id AND stage = :from""")
                        .param("to", to.name())
                        .param("now", at(now))
                        .param("until", at(until))
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    Optional<Contract> find(Contract.Id id) {
        return db.sql(SELECT + "WHERE c.id = ?")
                .param(id.value())
                .query((row, n) -> contract(row))
                .optional();
    }

    /// One that waits for an answer or is in force, between the same two about the same data.
    Optional<Contract> findOpen(Party.Id owner, Party.Id reader, DataClass data, Instant now) {
        return db.sql(SELECT + """
                        WHERE c.owner_id = ? AND c.reader_id = ? AND c.data_class = ?
                          AND (c.stage = 'ASKED' OR c.stage = 'LIVE' AND c.until > ?)
                        ORDER BY c.stage DESC LIMIT 1""")
                .params(owner.value(), reader.value(), data.code(), now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> contract(row))
                .optional();
    }

    /// The latest first.
    Page<Contract> list(Party.Id party, Show show, Instant now, PageRequest page) {
        var total = shown("SELECT count(*) FROM usage_contract c " + SHOWN, party, show, now)
                .query(Long.class)
                .single();
        var rows = shown(SELECT + SHOWN + "ORDER BY c.made_at DESC, c.id LIMIT :size OFFSET :offset", party, show, now)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> contract(row))
                .list();
        return new Page<>(rows, total, page);
    }

    private JdbcClient.StatementSpec shown(String sql, Party.Id party, Show show, Instant now) {
        return db.sql(sql)
                .param("party", party.value())
                .param("show", show.name())
                .param("now", at(now))
                .param("stages", show.stages().stream().map(Enum::name).toArray(String[]::new));
    }

    private Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                new Contract.Id(row.getObject("id", UUID.class)),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                new Party.Id(row.getObject("reader_id", UUID.class)),
                vocabulary.dataClass(row.getString("data_class")),
                vocabulary.purpose(row.getString("purpose")),
                row.getString("note"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "until"),
                row.getLong("reads"),
                instant(row, "last_read"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
