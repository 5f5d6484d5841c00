package org.cooperage.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents and their contents.
@Component
class DocumentStore {

    private static final String SELECT =
            "SELECT id, party_id, kind, name, media_type, length(content) AS bytes, added_at FROM party_document ";

    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    List<Document> of(Party.Id party) {
        return db.sql(SELECT + "WHERE party_id = ? ORDER BY id")
                .param(party.value())
                .query(DocumentStore::document)
                .list();
    }

    Optional<Document> find(Document.Id id) {
        return db.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(DocumentStore::document)
                .optional();
    }

    Optional<byte[]> findContent(Document.Id id) {
        return db.sql("SELECT content FROM party_document WHERE id = ?")
                .param(id.value())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    void insert(Document document, byte[] content) {
        db.sql("""
                        INSERT INTO party_document (id, party_id, kind, name, media_type, content, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(document.id().value())
                .param(document.party().value())
                .param(document.kind().name())
                .param(document.name())
                .param(document.mediaType())
                .param(content)
                .param(Timestamp.from(document.addedAt()))
                .update();
    }

    void delete(Document.Id id) {
        db.sql("DELETE FROM party_document WHERE id = ?").param(id.value()).update();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                new Document.Id(row.getObject("id", UUID.class)),
                new Party.Id(row.getObject("party_id", UUID.class)),
                Document.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getTimestamp("added_at").toInstant());
    }
}
