package org.cooperage.policy.cooperation;

import java.util.Optional;
import org.cooperage.party.Upload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of files that were handed in, one for an entry.
@Repository
class CooperationFileStore {
    private final JdbcClient db;

    CooperationFileStore(JdbcClient db) {
        this.db = db;
    }

    void put(Entry.Id entry, Upload file) {
        db.sql("INSERT INTO cooperation_file (entry_id, name, media_type, content) VALUES (?, ?, ?, ?)")
                .params(entry.value(), file.name(), file.mediaType(), file.content())
                .update();
    }

    Optional<CooperationFile> find(Entry.Id entry) {
        return db.sql("SELECT name, media_type, content FROM cooperation_file WHERE entry_id = ?")
                .param(entry.value())
                .query((row, n) -> new CooperationFile(
                        row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }
}
