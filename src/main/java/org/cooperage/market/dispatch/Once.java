package org.cooperage.market.dispatch;

import org.cooperage.deal.Deal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Does a thing about a deal once, however often its event arrives.
@Component
class Once {

    enum What {
        MADE_UP,
        TRACK_RECORD,
        INCUMBENCY
    }

    private final JdbcClient db;

    Once(JdbcClient db) {
        this.db = db;
    }

    /// Whether it is the first time; remembered when the transaction commits.
    boolean isFirst(What what, Deal.Id deal) {
        return db.sql("INSERT INTO deal_done (deal_id, what) VALUES (:deal, :what) ON CONFLICT DO NOTHING")
                        .param("deal", deal.value())
                        .param("what", what.name())
                        .update()
                == 1;
    }
}
