package org.cooperage.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Process;
import org.cooperage.chain.QualityClass;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Capabilities and their terms.
@Repository
class OfferStore {

    private static final Map<String, String> SORTS =
            Map.of("process", "process_id", "city", "city_id", "quality", "quality_class", "permit", "permit_until");

    private final JdbcClient db;

    OfferStore(JdbcClient db) {
        this.db = db;
    }

    Page<Capability> list(Capability.Filter filter, PageRequest page) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        var total = db.sql("SELECT count(*) FROM capability" + where)
                .params(params)
                .query(Long.class)
                .single();
        var order =
                SORTS.getOrDefault(page.sort().orElse("process"), "process_id") + (page.descending() ? " DESC" : "");
        var rows = db.sql("SELECT * FROM capability" + where + " ORDER BY " + order + ", id LIMIT :size OFFSET :offset")
                .params(params)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> capability(row))
                .list();
        return new Page<>(rows, total, page);
    }

    private static String where(Capability.Filter filter, Map<String, Object> params) {
        var where = new StringBuilder(" WHERE true");
        filter.process().ifPresent(it -> equal(where, params, "process_id", it.value()));
        filter.city().ifPresent(it -> equal(where, params, "city_id", it.value()));
        filter.owner().ifPresent(it -> equal(where, params, "owner_id", it.value()));
        filter.resource().ifPresent(it -> equal(where, params, "resource_id", it.value()));
        filter.quality().ifPresent(it -> equal(where, params, "quality_class", it.name()));
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, Object value) {
        where.append(" AND ").append(column).append(" = :").append(column);
        params.put(column, value);
    }

    Optional<Capability> find(Capability.Id id) {
        return db.sql("SELECT * FROM capability WHERE id = ?")
                .param(id.value())
                .query((row, n) -> capability(row))
                .optional();
    }

    Optional<Capability> find(Resource.Id resource, Process.Id process) {
        return db.sql("SELECT * FROM capability WHERE resource_id = ? AND process_id = ?")
                .param(resource.value())
                .param(process.value())
                .query((row, n) -> capability(row))
                .optional();
    }

    Optional<Terms> findTerms(Capability.Id id) {
        return db.sql("SELECT * FROM capability_terms WHERE capability_id = ?")
                .param(id.value())
                .query((row, n) -> terms(row))
                .optional();
    }

    /// The terms of these capabilities the one who acts may read.
    Map<Capability.Id, Terms> terms(Collection<Capability.Id> ids) {
        var all = new HashMap<Capability.Id, Terms>();
        db.sql("SELECT * FROM capability_terms WHERE capability_id = ANY(?::uuid[])")
                .param(ids.stream().map(Capability.Id::toString).toArray(String[]::new))
                .query(row -> {
                    all.put(new Capability.Id(row.getObject("capability_id", UUID.class)), terms(row));
                });
        return all;
    }

    /// False when the resource offers that process already.
    boolean insert(Capability it, Terms terms) {
        var isNew = db.sql("""
                        INSERT INTO capability (id, owner_id, resource_id, process_id, city_id, quality_class, permit,
                            permit_until, published, active)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (resource_id, process_id) DO NOTHING""")
                        .param(it.id().value())
                        .param(it.owner().value())
                        .param(it.resource().value())
                        .param(it.process().value())
                        .param(it.city().value())
                        .param(it.quality().name())
                        .param(it.permit())
                        .param(it.permitUntil())
                        .param(it.published())
                        .param(it.active())
                        .update()
                == 1;
        if (isNew) {
            save(it, terms);
        }
        return isNew;
    }

    /// False when somebody else changed it first.
    boolean update(Capability it, Terms terms) {
        var isMine = db.sql("""
                        UPDATE capability SET city_id = ?, quality_class = ?, permit = ?, permit_until = ?,
                            published = ?, active = ?, version = version + 1
                        WHERE id = ? AND version = ?""")
                        .param(it.city().value())
                        .param(it.quality().name())
                        .param(it.permit())
                        .param(it.permitUntil())
                        .param(it.published())
                        .param(it.active())
                        .param(it.id().value())
                        .param(it.version())
                        .update()
                == 1;
        if (isMine) {
            save(it, terms);
        }
        return isMine;
    }

    private void save(Capability it, Terms terms) {
        db.sql("""
                        INSERT INTO capability_terms (capability_id, owner_id, unit_price, setup_fee, min_lot, refused)
                        VALUES (?, ?, ?, ?, ?, ?::uuid[])
                        ON CONFLICT (capability_id) DO UPDATE SET unit_price = excluded.unit_price,
                            setup_fee = excluded.setup_fee, min_lot = excluded.min_lot, refused = excluded.refused""")
                .param(it.id().value())
                .param(it.owner().value())
                .param(terms.unitPrice())
                .param(terms.setupFee().yuan())
                .param(terms.minLot())
                .param(terms.refused().stream().map(Party.Id::toString).toArray(String[]::new))
                .update();
    }

    static Capability capability(ResultSet row) throws SQLException {
        return new Capability(
                new Capability.Id(row.getObject("id", UUID.class)),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                new Resource.Id(row.getObject("resource_id", UUID.class)),
                new Process.Id(row.getString("process_id")),
                new Place.Id(row.getObject("city_id", UUID.class)),
                QualityClass.valueOf(row.getString("quality_class")),
                row.getString("permit"),
                row.getObject("permit_until", LocalDate.class),
                row.getBoolean("published"),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getBigDecimal("unit_price"),
                new Money(row.getBigDecimal("setup_fee")),
                row.getBigDecimal("min_lot"),
                parties((UUID[]) row.getArray("refused").getArray()));
    }

    private static Set<Party.Id> parties(UUID[] ids) {
        return Arrays.stream(ids).map(Party.Id::new).collect(Collectors.toSet());
    }
}
