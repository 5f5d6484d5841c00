package org.cooperage.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Calendar;
import org.cooperage.chain.Process;
import org.cooperage.chain.ResourceKind;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What planning asks about all makers of a process, through the engines' connection.
///
/// It reads tables of modules below in one query instead of asking their doors: a plan asks for a dozen operations over
/// a thousand makers each and has a second.
@Repository
class CandidateStore {

    private final JdbcClient engine;

    CandidateStore(@Qualifier("engine") JdbcClient engine) {
        this.engine = engine;
    }

    List<Candidate> candidates(Process.Id process, Collection<Place.Id> cities, Party.Id buyer) {
        return engine.sql("""
                        SELECT c.*, t.unit_price, t.setup_fee, t.min_lot, t.refused, ? = ANY (t.refused) AS refuses,
                               coalesce(k.good, 0) AS good, coalesce(k.total, 0) AS total,
                               coalesce(k.on_time, 0) AS on_time, coalesce(k.jobs, 0) AS jobs,
                               r.kind_id, r.units, r.efficiency, r.calendar_id, r.site_id,
                               p.name_zh, p.name_en, p.named_in_plans, s.place_id, s.lat, s.lon,
                               coalesce(i.jobs, 0) AS jobs_for_buyer
                        FROM capability c
                        JOIN resource r ON r.id = c.resource_id AND r.active
                        JOIN capability_terms t ON t.capability_id = c.id
                        JOIN party p ON p.id = c.owner_id AND p.status = 'VERIFIED'
                        JOIN site s ON s.id = r.site_id
                        LEFT JOIN track_record k ON k.capability_id = c.id
                        LEFT JOIN incumbency i ON i.maker_id = c.owner_id AND i.buyer_id = ?
                        WHERE c.process_id = ? AND c.active AND (? OR c.city_id = ANY(?::uuid[]))
                        ORDER BY c.id""")
                .param(buyer.value())
                .param(buyer.value())
                .param(process.value())
                .param(cities.isEmpty())
                .param(cities.stream().map(Place.Id::toString).toArray(String[]::new))
                .query((row, n) -> candidate(row))
                .list();
    }

    Optional<PriceBand> priceBand(Process.Id process) {
        return engine.sql("""
                        SELECT count(DISTINCT c.owner_id) AS firms,
                               percentile_cont(0.25) WITHIN GROUP (ORDER BY t.unit_price)::numeric(14, 4) AS low,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY t.unit_price)::numeric(14, 4) AS median,
                               percentile_cont(0.75) WITHIN GROUP (ORDER BY t.unit_price)::numeric(14, 4) AS high
                        FROM capability c JOIN capability_terms t ON t.capability_id = c.id
                        WHERE c.process_id = ? AND c.active AND t.unit_price > 0""")
                .param(process.value())
                .query((row, n) -> new PriceBand(
                        row.getBigDecimal("low"),
                        row.getBigDecimal("median"),
                        row.getBigDecimal("high"),
                        row.getInt("firms")))
                .optional()
                .filter(band -> band.firms() >= PriceBand.FEWEST_FIRMS);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                OfferStore.capability(row),
                OfferStore.terms(row),
                RecordStore.trackRecord(row),
                new ResourceKind.Id(row.getString("kind_id")),
                row.getInt("units"),
                row.getBigDecimal("efficiency"),
                new Calendar.Id(row.getObject("calendar_id", UUID.class)),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                row.getBoolean("named_in_plans"),
                new Site.Id(row.getObject("site_id", UUID.class)),
                new Place.Id(row.getObject("place_id", UUID.class)),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                row.getInt("jobs_for_buyer"),
                row.getBoolean("refuses"));
    }
}
