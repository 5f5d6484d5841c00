package org.cooperage.policy.honour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Upload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of certificates, one for an honour at most.
@Repository
class CertificateStore {
    private final JdbcClient db;

    CertificateStore(JdbcClient db) {
        this.db = db;
    }

    /// In place of the one before.
    void put(Honour.Id honour, Upload file, Instant now) {
        db.sql("""
                        INSERT INTO honour_certificate (honour_id, name, media_type, content, at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (honour_id) DO UPDATE
                            SET name = excluded.name, media_type = excluded.media_type, content = excluded.content,
                                at = excluded.at""")
                .params(honour.value(), file.name(), file.mediaType(), file.content(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Certificate> find(Honour.Id honour) {
        return db.sql("SELECT honour_id, name, media_type FROM honour_certificate WHERE honour_id = ?")
                .param(honour.value())
                .query(CertificateStore::certificate)
                .optional();
    }

    byte[] content(Honour.Id honour) {
        return db.sql("SELECT content FROM honour_certificate WHERE honour_id = ?")
                .param(honour.value())
                .query(byte[].class)
                .single();
    }

    /// Names of the files there are.
    Map<Honour.Id, String> names(Collection<Honour.Id> honours) {
        var names = new HashMap<Honour.Id, String>();
        var ids = honours.stream().map(Honour.Id::value).toArray(UUID[]::new);
        db.sql("SELECT honour_id, name, media_type FROM honour_certificate WHERE honour_id = ANY (?)")
                .param(ids)
                .query(CertificateStore::certificate)
                .list()
                .forEach(it -> names.put(it.honour(), it.name()));
        return names;
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                new Honour.Id(row.getObject("honour_id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"));
    }
}
