package org.cooperage.market.booking;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedStore {

    private final JdbcClient db;

    FeedStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Feed it, byte[] digest) {
        db.sql("INSERT INTO calendar_link (id, party_id, resource_id, digest, at) VALUES (?, ?, ?, ?, ?)")
                .param(it.id())
                .param(it.party().value())
                .param(it.thing())
                .param(digest)
                .param(at(it.at()))
                .update();
    }

    List<Feed> of(Party.Id party) {
        return db.sql("SELECT * FROM calendar_link WHERE party_id = ? ORDER BY at DESC LIMIT 100")
                .param(party.value())
                .query((row, n) -> feed(row))
                .list();
    }

    Optional<Feed> find(byte[] digest) {
        return db.sql("SELECT * FROM calendar_link WHERE digest = ?")
                .param(digest)
                .query((row, n) -> feed(row))
                .optional();
    }

    boolean delete(UUID feed, Party.Id party) {
        return db.sql("DELETE FROM calendar_link WHERE id = ? AND party_id = ?")
                        .param(feed)
                        .param(party.value())
                        .update()
                == 1;
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                uuid(row, "id"), new Party.Id(uuid(row, "party_id")), findUuid(row, "resource_id"), instant(row, "at"));
    }
}
