package org.cooperage.offer.service;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
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

    Page<ServiceRating> ratings(ServiceOffer.Id offer, PageRequest page) {
        var total = db.sql("SELECT count(*) FROM service_rating WHERE offer_id = ?")
                .param(offer.value())
                .query(Long.class)
                .single();
        var rows = db.sql("SELECT * FROM service_rating WHERE offer_id = ? ORDER BY at DESC, order_id LIMIT ? OFFSET ?")
                .params(offer.value(), page.size(), page.offset())
                .query(ServiceRecordStore::rating)
                .list();
        return new Page<>(rows, total, page);
    }

    Optional<ServiceRating> find(UUID order) {
        return db.sql("SELECT * FROM service_rating WHERE order_id = ?")
                .param(order)
                .query(ServiceRecordStore::rating)
                .optional();
    }

    void answer(UUID order, String words, Instant now) {
        db.sql("UPDATE service_rating SET answer = ?, answered_at = ? WHERE order_id = ?")
                .params(words, at(now), order)
                .update();
    }

    void setEffect(ServiceOffer.Id offer, double lift, int firms) {
        db.sql("""
                        INSERT INTO service_record (offer_id, effect, effect_firms) VALUES (:offer, :lift, :firms)
                        ON CONFLICT (offer_id) DO UPDATE SET effect = :lift, effect_firms = :firms""")
                .param("offer", offer.value())
                .param("lift", lift)
                .param("firms", firms)
                .update();
    }

    private static ServiceRating rating(ResultSet row, int number) throws SQLException {
        return new ServiceRating(
                uuid(row, "order_id"),
                row.getInt("stars"),
                row.getString("words"),
                instant(row, "at"),
                row.getString("answer"));
    }
}
