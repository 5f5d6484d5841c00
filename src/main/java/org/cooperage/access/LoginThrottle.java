package org.cooperage.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.cooperage.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Slows down guessing of passwords: after too many failures of one name from one address, or from one address at
/// all, further tries are refused for a while. In the database, so that it holds across nodes and restarts.
@Component
class LoginThrottle {

    static final int MOST_PER_NAME = 8;
    static final int MOST_PER_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoginThrottle(JdbcClient db, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    boolean refuses(String username, String address) {
        return Acting.as(
                Acting.SYSTEM, () -> Boolean.TRUE.equals(transaction.execute(status -> tooMany(username, address))));
    }

    private boolean tooMany(String username, String address) {
        return db.sql("""
                        SELECT count(*) FILTER (WHERE username = lower(?)) >= ? OR count(*) >= ?
                        FROM login_failure WHERE address = ? AND at > ?""")
                .params(username, MOST_PER_NAME, MOST_PER_ADDRESS, address)
                .param(clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void failed(String username, String address) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    db.sql("INSERT INTO login_failure VALUES (left(lower(?), 60), ?, ?)")
                            .params(username, address, now)
                            .update();
                    db.sql("DELETE FROM login_failure WHERE at < ?")
                            .param(now.minusDays(1))
                            .update();
                }));
    }
}
