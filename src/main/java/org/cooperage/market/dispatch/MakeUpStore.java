package org.cooperage.market.dispatch;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which jobs of a plan make good what which job lacked.
@Component
class MakeUpStore {

    private final JdbcClient db;

    MakeUpStore(JdbcClient db) {
        this.db = db;
    }

    void add(Dispatch dispatch, Deal.Id lacking, Collection<UUID> jobKeys) {
        for (var key : jobKeys) {
            db.sql("INSERT INTO make_up (job_key, order_id, buyer_id, lacking_id) VALUES (?, ?, ?, ?)")
                    .param(key)
                    .param(dispatch.order().value())
                    .param(dispatch.buyerId())
                    .param(lacking.value())
                    .update();
        }
    }

    Set<UUID> jobsOf(Deal.Id order) {
        return new HashSet<>(db.sql("SELECT job_key FROM make_up WHERE order_id = ?")
                .param(order.value())
                .query(UUID.class)
                .list());
    }

    Set<UUID> jobsFor(Deal.Id lacking) {
        return new HashSet<>(db.sql("SELECT job_key FROM make_up WHERE lacking_id = ?")
                .param(lacking.value())
                .query(UUID.class)
                .list());
    }

    Deal.Id lackingBehind(UUID jobKey) {
        return new Deal.Id(db.sql("SELECT lacking_id FROM make_up WHERE job_key = ?")
                .param(jobKey)
                .query(UUID.class)
                .single());
    }
}
