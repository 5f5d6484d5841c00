package org.cooperage.ground;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how far the business clock is from real time.
@Component
class ClockStore {

    private final JdbcClient db;

    ClockStore(JdbcClient db) {
        this.db = db;
    }

    Duration offset() {
        return db.sql("SELECT offset_millis FROM business_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    void moveBy(Duration more) {
        db.sql("UPDATE business_clock SET offset_millis = offset_millis + ?")
                .param(more.toMillis())
                .update();
    }
}
