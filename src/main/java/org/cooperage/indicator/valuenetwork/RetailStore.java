package org.cooperage.indicator.valuenetwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cooperage.chain.Product;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Retail samples. Never changed once stated.
@Repository
class RetailStore {
    private final JdbcClient db;

    RetailStore(JdbcClient db) {
        this.db = db;
    }

    void insert(RetailSample it) {
        db.sql("""
                        INSERT INTO retail_sample (id, product_id, price, prices, source, year, party_id, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.id(),
                        it.product().value(),
                        it.price(),
                        it.prices(),
                        it.source(),
                        it.year(),
                        it.party(),
                        it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The latest of each product that is not of a later year.
    List<RetailSample> latest(int year) {
        return db.sql("""
                        SELECT DISTINCT ON (product_id) * FROM retail_sample WHERE year <= ?
                        ORDER BY product_id, year DESC, at DESC""").param(year).query(RetailStore::sample).list();
    }

    private static RetailSample sample(ResultSet row, int n) throws SQLException {
        return new RetailSample(
                row.getObject("id", UUID.class),
                new Product.Id(row.getObject("product_id", UUID.class)),
                row.getBigDecimal("price"),
                row.getInt("prices"),
                row.getString("source"),
                row.getInt("year"),
                row.getObject("party_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
