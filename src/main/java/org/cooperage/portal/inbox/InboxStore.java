package org.cooperage.portal.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InboxStore {

    private final JdbcClient db;

    InboxStore(JdbcClient db) {
        this.db = db;
    }

    /// False when this cause was told before.
    boolean insert(UUID id, Letter letter, Instant at) {
        return db.sql("""
                        INSERT INTO inbox_message (id, party_id, key, args, link, cause, at)
                        VALUES (?, ?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT (party_id, cause, key) DO NOTHING""")
                        .param(id)
                        .param(letter.to().value())
                        .param(letter.key())
                        .param(Values.write(letter.values()))
                        .param(letter.link())
                        .param(letter.cause())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Page<InboxMessage> list(Party.Id party, PageRequest page) {
        var total = db.sql("SELECT count(*) FROM inbox_message WHERE party_id = ?")
                .param(party.value())
                .query(Long.class)
                .single();
        var rows = db.sql("SELECT * FROM inbox_message WHERE party_id = ? ORDER BY at DESC, id DESC LIMIT ? OFFSET ?")
                .param(party.value())
                .param(page.size())
                .param(page.offset())
                .query((row, n) -> message(row))
                .list();
        return new Page<>(rows, total, page);
    }

    Optional<InboxMessage> find(UUID id) {
        return db.sql("SELECT * FROM inbox_message WHERE id = ?")
                .param(id)
                .query((row, n) -> message(row))
                .optional();
    }

    int unread(Party.Id party) {
        return db.sql(
                        "SELECT count(*) FROM (SELECT 1 FROM inbox_message WHERE party_id = ? AND read_at IS NULL LIMIT 100) new")
                .param(party.value())
                .query(Integer.class)
                .single();
    }

    void markRead(UUID id, Instant at) {
        db.sql("UPDATE inbox_message SET read_at = ? WHERE id = ? AND read_at IS NULL")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    void markAllRead(Party.Id party, Instant at) {
        db.sql("UPDATE inbox_message SET read_at = ? WHERE party_id = ? AND read_at IS NULL")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(party.value())
                .update();
    }

    /// A letter that waits to be mailed, with the party it is for.
    record Outgoing(Party.Id to, InboxMessage message) {}

    /// Letters since `since` that were not mailed yet: those tried least often first, of these the oldest.
    List<UUID> toMail(Instant since, int most) {
        return db.sql(
                        "SELECT id FROM inbox_message WHERE mailed_at IS NULL AND at >= ? ORDER BY mail_tries, at LIMIT ?")
                .param(since.atOffset(ZoneOffset.UTC))
                .param(most)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /// The letter, for this transaction alone; empty when another sender has it.
    Optional<Outgoing> lockToMail(UUID id) {
        return db.sql("SELECT * FROM inbox_message WHERE id = ? AND mailed_at IS NULL FOR UPDATE SKIP LOCKED")
                .param(id)
                .query((row, n) -> new Outgoing(new Party.Id(row.getObject("party_id", UUID.class)), message(row)))
                .optional();
    }

    void countMailTry(UUID id) {
        db.sql("UPDATE inbox_message SET mail_tries = mail_tries + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    void markMailed(UUID id, Instant at) {
        db.sql("UPDATE inbox_message SET mailed_at = ? WHERE id = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    private static InboxMessage message(ResultSet row) throws SQLException {
        return new InboxMessage(
                row.getObject("id", UUID.class),
                row.getString("key"),
                Values.read(row.getString("args")),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
