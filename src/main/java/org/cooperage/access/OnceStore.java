package org.cooperage.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.cooperage.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps which requests were begun and what they were answered, each in a transaction of its own.
@Component
class OnceStore {

    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(2);

    /// Names one intended deed.
    record Key(String holder, String path, String key) {}

    /// What it was answered.
    record Answer(
            int status, @Nullable String location, @Nullable String contentType, byte[] body) {}

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OnceStore(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// True for the first one to ask, and for one that comes after somebody who began and never ended.
    boolean begin(Key key) {
        return inTransaction(() -> db.sql("""
                        INSERT INTO once_request (holder, path, key, started_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (holder, path, key) DO UPDATE SET started_at = excluded.started_at
                        WHERE once_request.finished_at IS NULL AND once_request.started_at < ?""")
                        .params(key.holder(), key.path(), key.key(), now(), now().minus(GIVEN_UP_AFTER))
                        .update()
                == 1);
    }

    void finish(Key key, Answer answer) {
        inTransaction(() -> db.sql("""
                        UPDATE once_request SET finished_at = ?, status = ?, location = ?, content_type = ?, body = ?
                        WHERE holder = ? AND path = ? AND key = ?""")
                .params(now(), answer.status())
                .param(answer.location())
                .param(answer.contentType())
                .param(answer.body())
                .params(key.holder(), key.path(), key.key())
                .update());
    }

    /// Nothing came of it; the next one may try.
    void forget(Key key) {
        inTransaction(() -> db.sql("DELETE FROM once_request WHERE holder = ? AND path = ? AND key = ?")
                .params(key.holder(), key.path(), key.key())
                .update());
    }

    Optional<Answer> findAnswer(Key key) {
        return inTransaction(() -> db.sql("""
                        SELECT status, location, content_type, body FROM once_request
                        WHERE holder = ? AND path = ? AND key = ? AND finished_at IS NOT NULL""")
                .params(key.holder(), key.path(), key.key())
                .query(OnceStore::answer)
                .optional());
    }

    void forgetBefore(OffsetDateTime moment) {
        inTransaction(() -> db.sql("DELETE FROM once_request WHERE started_at < ?")
                .param(moment)
                .update());
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        return new Answer(
                row.getInt("status"), row.getString("location"), row.getString("content_type"), row.getBytes("body"));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Acting.as(Acting.SYSTEM, () -> transaction.execute(status -> work.get()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
