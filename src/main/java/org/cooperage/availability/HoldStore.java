package org.cooperage.availability;

import static org.cooperage.availability.ResourceStore.texts;
import static org.cooperage.availability.Times.at;
import static org.cooperage.availability.Times.slot;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Slots of units held for jobs or for their owners' own work.
@Repository
class HoldStore {

    private final JdbcClient db;
    private final Ids ids;

    HoldStore(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /// The wanted slots that cannot be had: held, down, or of a unit that is not there.
    List<Holding.Conflict> conflicts(List<HoldRequest> wanted) {
        return db.sql("""
                        SELECT w.resource_id, w.unit, w.starts, w.ends
                        FROM unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::timestamptz[])
                                 AS w (resource_id, unit, starts, ends)
                        LEFT JOIN resource r ON r.id = w.resource_id
                        WHERE r.id IS NULL OR NOT r.active OR w.unit > r.units
                           OR EXISTS (SELECT 1 FROM hold h WHERE h.resource_id = w.resource_id AND h.unit = w.unit
                                          AND h.during && tstzrange(w.starts, w.ends))
                           OR EXISTS (SELECT 1 FROM closure c WHERE c.resource_id = w.resource_id
                                          AND (c.unit IS NULL OR c.unit = w.unit) AND c.during @> w.starts)""")
                .param(column(wanted, HoldRequest::resource))
                .param(column(wanted, HoldRequest::unit))
                .param(column(wanted, request -> request.slot().from()))
                .param(column(wanted, request -> request.slot().to()))
                .query((row, n) -> new Holding.Conflict(
                        new Resource.Id(row.getObject("resource_id", UUID.class)), row.getInt("unit"), slot(row)))
                .list();
    }

    int handOver(UUID from, UUID to, Instant now) {
        return db.sql("UPDATE hold SET deal_id = ? WHERE deal_id = ? AND (expires_at IS NULL OR expires_at > ?)")
                .param(to)
                .param(from)
                .param(at(now))
                .update();
    }

    /// Units nobody else holds and that are not down in the slot, in order.
    List<Integer> freeUnits(UnitsWanted wanted, UUID deal) {
        return db.sql("""
                        SELECT unit FROM resource r, generate_series(1, r.units) AS unit
                        WHERE r.id = :resource AND r.active
                          AND unit NOT IN (SELECT h.unit FROM hold h
                                           WHERE h.resource_id = r.id AND h.deal_id IS DISTINCT FROM :deal
                                             AND h.during && tstzrange(:from, :to))
                          AND NOT EXISTS (SELECT 1 FROM closure c WHERE c.resource_id = r.id
                                          AND (c.unit IS NULL OR c.unit = unit) AND c.during && tstzrange(:from, :to))
                        ORDER BY unit""")
                .param("resource", wanted.resource().value())
                .param("deal", deal)
                .param("from", at(wanted.slot().from()))
                .param("to", at(wanted.slot().to()))
                .query((row, n) -> row.getInt("unit"))
                .list();
    }

    /// Inserts all; `expiresAt` missing means committed at once (the owner's own work).
    int insert(List<HoldRequest> wanted, boolean forDeals, @Nullable Instant expiresAt) {
        return db.sql("""
                        INSERT INTO hold (id, resource_id, owner_id, unit, during, state, deal_id, expires_at)
                        SELECT w.id, w.resource_id, r.owner_id, w.unit, tstzrange(w.starts, w.ends), ?,
                               CASE WHEN ? THEN w.deal END, ?
                        FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::timestamptz[], ?::timestamptz[], ?::uuid[])
                                 AS w (id, resource_id, unit, starts, ends, deal)
                        JOIN resource r ON r.id = w.resource_id""")
                .param(expiresAt == null ? "COMMITTED" : "TENTATIVE")
                .param(forDeals)
                .param(expiresAt == null ? null : at(expiresAt))
                .param(column(wanted, request -> ids.next()))
                .param(column(wanted, HoldRequest::resource))
                .param(column(wanted, HoldRequest::unit))
                .param(column(wanted, request -> request.slot().from()))
                .param(column(wanted, request -> request.slot().to()))
                .param(column(wanted, HoldRequest::deal))
                .update();
    }

    List<HoldRequest> of(UUID deal) {
        return db.sql("""
                        SELECT resource_id, unit, lower(during) AS starts, upper(during) AS ends FROM hold
                        WHERE deal_id = ?""")
                .param(deal)
                .query((row, n) -> new HoldRequest(
                        new Resource.Id(row.getObject("resource_id", UUID.class)), row.getInt("unit"), slot(row), deal))
                .list();
    }

    Set<UUID> dealsHolding(Collection<UUID> deals) {
        return new HashSet<>(db.sql("SELECT DISTINCT deal_id FROM hold WHERE deal_id = ANY(?::uuid[])")
                .param(column(deals, deal -> deal))
                .query(UUID.class)
                .list());
    }

    int commit(Collection<UUID> deals) {
        return db.sql("""
                        UPDATE hold SET state = 'COMMITTED', expires_at = NULL
                        WHERE deal_id = ANY(?::uuid[]) AND state = 'TENTATIVE'""").param(column(deals, deal -> deal)).update();
    }

    int extend(Collection<UUID> deals, Instant until) {
        return db.sql("UPDATE hold SET expires_at = ? WHERE deal_id = ANY(?::uuid[]) AND state = 'TENTATIVE'")
                .param(at(until))
                .param(column(deals, deal -> deal))
                .update();
    }

    int release(Collection<UUID> deals) {
        return db.sql("DELETE FROM hold WHERE deal_id = ANY(?::uuid[])")
                .param(column(deals, deal -> deal))
                .update();
    }

    boolean releaseOwnWork(UUID hold) {
        return db.sql("DELETE FROM hold WHERE id = ? AND deal_id IS NULL")
                        .param(hold)
                        .update()
                == 1;
    }

    int dropExpired(Instant now) {
        return db.sql("DELETE FROM hold WHERE state = 'TENTATIVE' AND expires_at <= ?")
                .param(at(now))
                .update();
    }

    int dropExpired(Collection<Resource.Id> resources, Instant now) {
        return db.sql("""
                        DELETE FROM hold
                        WHERE resource_id = ANY(?::uuid[]) AND state = 'TENTATIVE' AND expires_at <= ?""").param(texts(resources)).param(at(now)).update();
    }

    /// Highest unit of the resource held after `now`; 0 when none is.
    int highestUnitHeld(Resource.Id resource, Instant now) {
        return db.sql("SELECT coalesce(max(unit), 0) FROM hold WHERE resource_id = ? AND upper(during) > ?")
                .param(resource.value())
                .param(at(now))
                .query(Integer.class)
                .single();
    }

    List<OwnWork> ownWork(Resource.Id resource, Instant now) {
        return db.sql("""
                        SELECT id, unit, lower(during) AS starts, upper(during) AS ends FROM hold
                        WHERE resource_id = ? AND deal_id IS NULL AND upper(during) > ? ORDER BY during, unit""")
                .param(resource.value())
                .param(at(now))
                .query((row, n) -> new OwnWork(row.getObject("id", UUID.class), row.getInt("unit"), slot(row)))
                .list();
    }

    private static <T> String[] column(Collection<T> rows, Function<? super T, ?> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }
}
