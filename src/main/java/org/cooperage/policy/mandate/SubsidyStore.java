package org.cooperage.policy.mandate;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of subsidies and receipts.
@Repository
class SubsidyStore {
    private final JdbcClient db;

    SubsidyStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Mandate.Id mandate, Subsidy it, Instant now) {
        db.sql("""
                        INSERT INTO subsidy (id, mandate_id, purpose, document, granted, allowed, starts, ends, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.id(),
                        mandate.value(),
                        it.purpose(),
                        it.document(),
                        it.granted(),
                        it.allowed().stream().map(Enum::name).sorted().toArray(String[]::new),
                        it.starts(),
                        it.ends(),
                        at(now))
                .update();
    }

    /// With sums, the latest first.
    List<Subsidy> list(Mandate.Id mandate) {
        return db.sql("""
                        SELECT s.*, x.received, x.spent, x.returned
                        FROM subsidy s JOIN subsidy_sums(:id) x ON x.subsidy_id = s.id
                        WHERE s.mandate_id = :id ORDER BY s.created_at DESC, s.id""")
                .param("id", mandate.value())
                .query(SubsidyStore::subsidy)
                .list();
    }

    void insert(Receipt it, Party.Id by, @Nullable Upload file, Instant now) {
        var cost = it.cost();
        db.sql("""
                        INSERT INTO subsidy_receipt (id, subsidy_id, what, day, amount, cost, text, by_id, at, file_name,
                            media_type, content, sha256)
                        VALUES (:id, :subsidy, :what, :day, :amount, :cost, :text, :by, :at, :name, :type, :content, :sha256)""")
                .param("id", it.id())
                .param("subsidy", it.subsidy())
                .param("what", it.what().name())
                .param("day", it.day())
                .param("amount", it.amount())
                .param("cost", cost == null ? null : cost.name())
                .param("text", it.text())
                .param("by", by.value())
                .param("at", at(now))
                .param("name", file == null ? null : file.name())
                .param("type", file == null ? null : file.mediaType())
                .param("content", file == null ? null : file.content())
                .param("sha256", it.sha256())
                .update();
    }

    /// Of all subsidies of the mandate, by day; nothing for others than the two sides.
    List<Receipt> receipts(Mandate.Id mandate) {
        return db.sql("""
                        SELECT r.id, r.subsidy_id, r.what, r.day, r.amount, r.cost, r.text, r.file_name, r.sha256
                        FROM subsidy_receipt r JOIN subsidy s ON s.id = r.subsidy_id
                        WHERE s.mandate_id = ? ORDER BY r.day, r.id""").param(mandate.value()).query(SubsidyStore::receipt).list();
    }

    /// Hashes of documents with other subsidies that the reader may see.
    Set<String> hashesBeside(UUID subsidy) {
        return new HashSet<>(db.sql("SELECT sha256 FROM subsidy_receipt WHERE subsidy_id <> ? AND sha256 IS NOT NULL")
                .param(subsidy)
                .query((row, n) -> row.getString("sha256"))
                .list());
    }

    /// The file of a receipt.
    record Paper(String name, String mediaType, byte[] content) {}

    Optional<Paper> findPaper(Mandate.Id mandate, UUID receipt) {
        return db.sql("""
                        SELECT r.file_name, r.media_type, r.content FROM subsidy_receipt r JOIN subsidy s ON s.id = r.subsidy_id
                        WHERE s.mandate_id = ? AND r.id = ? AND r.content IS NOT NULL""")
                .params(mandate.value(), receipt)
                .query((row, n) ->
                        new Paper(row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    private static Subsidy subsidy(ResultSet row, int number) throws SQLException {
        return new Subsidy(
                uuid(row, "id"),
                row.getString("purpose"),
                row.getString("document"),
                row.getBigDecimal("granted"),
                Stream.of((String[]) row.getArray("allowed").getArray())
                        .map(Subsidy.Cost::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getBigDecimal("received"),
                row.getBigDecimal("spent"),
                row.getBigDecimal("returned"));
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        var cost = row.getString("cost");
        return new Receipt(
                uuid(row, "id"),
                uuid(row, "subsidy_id"),
                Receipt.What.valueOf(row.getString("what")),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("amount"),
                cost == null ? null : Subsidy.Cost.valueOf(cost),
                row.getString("text"),
                row.getString("file_name"),
                row.getString("sha256"));
    }
}
