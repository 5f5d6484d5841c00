package org.cooperage.offer.service;

import static org.cooperage.ground.Columns.at;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How often services were ordered, and what was said of them.
@Repository
class ServiceRecordStore {

    private final JdbcClient db;

    ServiceRecordStore(JdbcClient db) {
        this.db = db;
    }

    void addDone(ServiceOffer.Id offer) {
        db.sql("""
                        INSERT INTO service_record (offer_id, done) VALUES (?, 1)
                        ON CONFLICT (offer_id) DO UPDATE SET done = service_record.done + 1""").param(offer.value()).update();
    }

    /// False when the order was rated before.
    boolean isAdded(ServiceOffer offer, ServiceRating rating) {
        var isNew = db.sql("""
                        INSERT INTO service_rating (order_id, offer_id, provider_id, stars, words, at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (order_id) DO NOTHING""")
                        .param(rating.order())
                        .param(offer.id().value())
                        .param(offer.provider().value())
                        .param(rating.stars())
                        .param(rating.words())
                        .param(at(rating.at()))
                        .update()
                == 1;
        if (isNew) {
            count(offer.id(), rating.stars());
        }
        return isNew;
    }

    private void count(ServiceOffer.Id offer, int stars) {
        db.sql("""
                        INSERT INTO service_record (offer_id, ratings, stars) VALUES (:offer, 1, :stars)
                        ON CONFLICT (offer_id) DO UPDATE
                        SET ratings = service_record.ratings + 1, stars = service_record.stars + :stars""").param("offer", offer.value()).param("stars", stars).update();
    }
}
