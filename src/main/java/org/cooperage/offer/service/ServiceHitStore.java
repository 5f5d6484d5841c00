package org.cooperage.offer.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Searches the store: filters, ranks and pages in the database.
@Repository
class ServiceHitStore {

    /// `said.mean` is what all customers say on average; 4 as long as nobody has said anything.
    private static final String RANKED = """
            WITH said AS (SELECT coalesce(sum(stars)::float8 / nullif(sum(ratings), 0), 4) AS mean FROM service_record),
            wanted AS (
                SELECT o.*, coalesce(r.done, 0) AS done, coalesce(r.ratings, 0) AS ratings, r.effect,
                    coalesce(r.effect_firms, 0) AS effect_firms,
                    (:prior * said.mean + coalesce(r.stars, 0)) / (:prior + coalesce(r.ratings, 0)) AS rating,
                    CASE WHEN :lat::float8 IS NOT NULL THEN 2 * 6371.0088 * asin(least(1, sqrt(
                        sin(radians(o.lat - :lat) / 2) ^ 2 + cos(radians(:lat)) * cos(radians(o.lat))
                        * sin(radians(o.lon - :lon) / 2) ^ 2))) END AS km
                FROM service_offer o LEFT JOIN service_record r ON r.offer_id = o.id CROSS JOIN said
                %s),
            weighed AS (
                SELECT w.*,
                    CASE WHEN :words::text[] IS NULL OR lower(name_zh || ' ' || name_en) LIKE ALL (:words::text[]) THEN 1
                        WHEN lower(provider_zh || ' ' || provider_en) LIKE ALL (:words::text[]) THEN 0.7
                        ELSE 0.4 END::float8 AS f_relevance,
                    CASE WHEN effect_firms >= :sure AND effect IS NOT NULL
                        THEN least(1, greatest(0, effect / :full)) ELSE (rating - 1) / 4 END::float8 AS f_effect,
                    CASE WHEN amount IS NULL OR count(*) OVER alike = 1 THEN 0.5 WHEN amount = 0 THEN 1
                        ELSE min(nullif(amount, 0)) OVER alike / amount END::float8 AS f_price,
                    coalesce(1 / (1 + km / :half), 0.5)::float8 AS f_distance,
                    greatest(0, 1 - done / :newUntil::float8) AS f_newness
                FROM wanted w WINDOW alike AS (PARTITION BY category, price_model, unit_zh)),
            ranked AS (
                SELECT *, :wRelevance * f_relevance + :wEffect * f_effect + :wPrice * f_price
                    + :wDistance * f_distance + :wNewness * f_newness AS score FROM weighed),
            placed AS (SELECT *, row_number() OVER (ORDER BY score DESC, id)::int AS place FROM ranked),
            shown AS (SELECT * FROM placed o ORDER BY %s, id LIMIT :size OFFSET :offset)
            SELECT o.*, %s FROM shown o ORDER BY %s, o.id
            """;
    /// All facets at once: each counts what fits the choices made in the others.
    private static final String FACETS = """
            WITH base AS (
                SELECT o.dimension, o.category, o.price_model, o.city_id,
                    (:dimension::text IS NULL OR o.dimension = :dimension) AS d,
                    (:category::text IS NULL OR o.category = :category) AS c,
                    (:model::text IS NULL OR o.price_model = :model) AS m,
                    (:city::uuid IS NULL OR o.city_id = :city OR :city = ANY (o.coverage)) AS p
                FROM service_offer o
                WHERE (:words::text[] IS NULL OR o.search LIKE ALL (:words::text[]))
                AND (:provider::uuid IS NULL OR o.provider_id = :provider)
                AND (:stage::text IS NULL OR o.stage = :stage))
            SELECT f.facet, f.value, count(*) AS n
            FROM base CROSS JOIN LATERAL (VALUES
                ('DIMENSION', dimension::text, c AND m AND p),
                ('CATEGORY', category::text, d AND m AND p),
                ('MODEL', price_model::text, d AND c AND p),
                ('CITY', city_id::text, d AND c AND m)) AS f (facet, value, fits)
            WHERE f.fits GROUP BY f.facet, f.value ORDER BY f.facet, n DESC, f.value
            """;
    private static final Map<String, String> SORTS = Map.of(
            "rank", "place",
            "name", "name_zh",
            "provider", "provider_zh",
            "price", "amount",
            "rating", "rating",
            "distance", "km",
            "done", "done");

    private final JdbcClient db;

    ServiceHitStore(JdbcClient db) {
        this.db = db;
    }

    Page<ServiceHit> search(ServiceFilter filter, Optional<GeoPoint> from, PageRequest page) {
        var total = db.sql("SELECT count(*) FROM service_offer o " + ServiceOfferStore.WANTED)
                .params(ServiceOfferStore.parameters(filter))
                .query(Long.class)
                .single();
        return new Page<>(hits(ServiceOfferStore.WANTED, filter, List.of(), from, page), total, page);
    }

    /// These among all published ones, in no order; unknown ones are left out.
    List<ServiceHit> list(Collection<ServiceOffer.Id> ids, Optional<GeoPoint> from) {
        var all = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        return hits("WHERE o.id = ANY (:ids::uuid[])", ServiceFilter.OPEN, ids, from, all);
    }

    private List<ServiceHit> hits(
            String where,
            ServiceFilter filter,
            Collection<ServiceOffer.Id> ids,
            Optional<GeoPoint> from,
            PageRequest page) {
        var order = SORTS.getOrDefault(page.sort().orElse("rank"), "place")
                + (page.descending() ? " DESC NULLS LAST" : " NULLS LAST");
        return db.sql(RANKED.formatted(where, order, ServiceOfferStore.PARTS, order))
                .params(ServiceOfferStore.parameters(filter))
                .param("ids", ServiceOfferStore.texts(ids))
                .param("lat", from.map(GeoPoint::latitude).orElse(null))
                .param("lon", from.map(GeoPoint::longitude).orElse(null))
                .params(weights())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ServiceHitStore::hit)
                .list();
    }

    private static Map<String, Object> weights() {
        return Map.of(
                "prior", ServiceRanking.PRIOR_RATINGS,
                "sure", ServiceRanking.SURE_FIRMS,
                "full", ServiceRanking.FULL_EFFECT,
                "half", ServiceRanking.HALF_KM,
                "newUntil", ServiceRanking.NEW_UNTIL,
                "wRelevance", ServiceRanking.RELEVANCE,
                "wEffect", ServiceRanking.EFFECT,
                "wPrice", ServiceRanking.PRICE,
                "wDistance", ServiceRanking.DISTANCE,
                "wNewness", ServiceRanking.NEWNESS);
    }

    /// How many hits each choice of a facet would have, the other facets as they are; by the name of the facet.
    Map<String, Map<String, Integer>> facets(ServiceFilter filter) {
        var all = new LinkedHashMap<String, Map<String, Integer>>();
        for (var facet : ServiceFacet.values()) {
            all.put(facet.name(), new LinkedHashMap<>());
        }
        db.sql(FACETS).params(ServiceOfferStore.parameters(filter)).query(row -> {
            all.computeIfAbsent(row.getString("facet"), f -> new LinkedHashMap<>())
                    .put(row.getString("value"), row.getInt("n"));
        });
        return all;
    }

    private static ServiceHit hit(ResultSet row, int number) throws SQLException {
        var record = new ServiceHit.Record(
                row.getInt("done"),
                row.getInt("ratings"),
                row.getDouble("rating"),
                row.getObject("effect") == null ? null : row.getDouble("effect"),
                row.getInt("effect_firms"));
        var factors = new ServiceHit.Factors(
                row.getDouble("f_relevance"),
                row.getDouble("f_effect"),
                row.getDouble("f_price"),
                row.getDouble("f_distance"),
                row.getDouble("f_newness"));
        var km = row.getObject("km") == null ? null : (Double) row.getDouble("km");
        return new ServiceHit(ServiceOfferStore.offer(row, number), km, record, factors, row.getInt("place"));
    }
}
