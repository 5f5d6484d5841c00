package org.cooperage.access.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cooperage.party.Party;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The log of uses. It is written by a function of the database and by nothing else.
@Repository
class UseStore {
    private final JdbcClient db;

    UseStore(JdbcClient db) {
        this.db = db;
    }

    /// False when the acting party may not do this under the contract now; then nothing was written.
    boolean log(Contract.Id contract, Use.Kind kind, Instant at) {
        return db.sql("SELECT log_use(?, ?, ?)")
                .params(
                        contract.value(),
                        kind.name(),
                        at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getLong(1) > 0)
                .single();
    }

    /// What concerns a party, the latest first.
    Page<Use> list(Party.Id party, PageRequest page) {
        var total = db.sql("SELECT count(*) FROM usage_log WHERE ? IN (owner_id, reader_id)")
                .param(party.value())
                .query(Long.class)
                .single();
        var rows = db.sql("""
                        SELECT * FROM usage_log WHERE ? IN (owner_id, reader_id) ORDER BY seq DESC LIMIT ? OFFSET ?""")
                .params(party.value(), page.size(), page.offset())
                .query(UseStore::use)
                .list();
        return new Page<>(rows, total, page);
    }

    /// Everything in its order. As the platform itself.
    void each(Consumer<Use> to) {
        db.sql("SELECT * FROM usage_log ORDER BY seq").withFetchSize(5_000).query(row -> {
            to.accept(use(row, 0));
        });
    }

    private static Use use(ResultSet row, int number) throws SQLException {
        return new Use(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Use.Kind.valueOf(row.getString("kind")),
                new Contract.Id(row.getObject("contract_id", UUID.class)),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                new Party.Id(row.getObject("reader_id", UUID.class)),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                row.getString("data_class"),
                row.getString("purpose"),
                row.getString("hash_before"),
                row.getString("hash"));
    }
}
