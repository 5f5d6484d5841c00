package org.cooperage.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of parties and their contacts.
@Component
class PartyStore {

    private static final String SELECT = """
            SELECT id, kind, code, name_zh, name_en, link_id, industry, size_class, ownership, founded, jobs,
                   place_id, city_id, lat, lon, status, named_in_plans, synthetic, created_at, version
            FROM party
            """;
    private static final String FILTER = """
            WHERE (:text::text IS NULL OR search LIKE lower(:text))
              AND (:kind::text IS NULL OR kind = :kind)
              AND (:city::uuid IS NULL OR city_id = :city)
              AND (:link::text IS NULL OR link_id = :link)
              AND (:size::text IS NULL OR size_class = :size)
              AND (:status::text IS NULL OR status = :status)
            """;
    private static final Map<String, String> ORDERS =
            Map.of("name", "name_zh", "code", "code", "founded", "founded", "jobs", "jobs", "created", "created_at");

    private final JdbcClient db;

    PartyStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Party> find(Party.Id id) {
        return db.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(PartyStore::party)
                .optional();
    }

    Optional<Party> findByCode(CreditCode code) {
        return db.sql(SELECT + "WHERE code = ?")
                .param(code.text())
                .query(PartyStore::party)
                .optional();
    }

    List<Party> byIds(Collection<Party.Id> ids) {
        return db.sql(SELECT + "WHERE id = ANY (?)")
                .param(array(ids))
                .query(PartyStore::party)
                .list();
    }

    Map<Party.Id, Bilingual> names(Collection<Party.Id> ids) {
        var names = new HashMap<Party.Id, Bilingual>();
        db.sql("SELECT id, name_zh, name_en FROM party WHERE id = ANY (?)")
                .param(array(ids))
                .query((RowCallbackHandler) row -> names.put(id(row), name(row)));
        return names;
    }

    Page<Party> list(PartyFilter filter, PageRequest request) {
        var limit = "LIMIT %d OFFSET %d".formatted(request.size(), request.offset());
        var rows = filtered(SELECT + FILTER + order(request) + limit, filter)
                .query(PartyStore::party)
                .list();
        var total = filtered("SELECT count(*) FROM party " + FILTER, filter)
                .query(Long.class)
                .single();
        return new Page<>(rows, total, request);
    }

    void each(PartyFilter filter, PageRequest request, Consumer<Party> row) {
        filtered(SELECT + FILTER + order(request), filter).withFetchSize(500).query((RowCallbackHandler)
                result -> row.accept(party(result, 0)));
    }

    private static String order(PageRequest request) {
        var column = ORDERS.getOrDefault(request.sort().orElse("name"), "name_zh");
        var direction = request.descending() ? "DESC NULLS LAST" : "ASC";
        return "ORDER BY %s %s, id\n".formatted(column, direction);
    }

    private JdbcClient.StatementSpec filtered(String sql, PartyFilter filter) {
        return db.sql(sql)
                .param("text", filter.text().map(PartyStore::contains).orElse(null))
                .param("kind", filter.kind().map(Enum::name).orElse(null))
                .param("city", filter.city().map(Place.Id::value).orElse(null))
                .param("link", filter.linkId().orElse(null))
                .param("size", filter.size().map(Enum::name).orElse(null))
                .param("status", filter.status().map(Enum::name).orElse(null));
    }

    /// A pattern for LIKE in which `%`, `_` and `\` mean themselves.
    private static String contains(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /// False when the credit code is taken, also by a party the caller may not see.
    boolean insert(Party.Id id, Registration asked, Place place, Instant at) {
        var profile = asked.profile();
        return db.sql("""
                        INSERT INTO party (id, kind, code, name_zh, name_en, link_id, industry, size_class, ownership,
                               founded, jobs, place_id, city_id, lat, lon, status, named_in_plans, created_at)
                        VALUES (:id, :kind, :code, :zh, :en, :link, :industry, :size, :ownership,
                               :founded, :jobs, :place, :city, :lat, :lon, 'SUBMITTED', :named, :at)
                        ON CONFLICT (code) DO NOTHING""")
                        .param("kind", asked.kind().name())
                        .param("code", asked.findCode().map(CreditCode::text).orElse(null))
                        .param("lat", place.point().latitude())
                        .param("lon", place.point().longitude())
                        .param("at", Timestamp.from(at))
                        .params(columns(id, profile, place))
                        .update()
                == 1;
    }

    /// False when the version is not the one that was read. The point follows the place when that changed.
    boolean update(Party.Id id, Profile profile, Place place, boolean moved, int readVersion) {
        return db.sql("""
                        UPDATE party SET name_zh = :zh, name_en = :en, link_id = :link, industry = :industry,
                               size_class = :size, ownership = :ownership, founded = :founded, jobs = :jobs,
                               place_id = :place, city_id = :city, named_in_plans = :named,
                               lat = CASE WHEN :moved THEN :lat ELSE lat END,
                               lon = CASE WHEN :moved THEN :lon ELSE lon END,
                               version = version + 1
                        WHERE id = :id AND version = :version""")
                        .param("moved", moved)
                        .param("lat", place.point().latitude())
                        .param("lon", place.point().longitude())
                        .param("version", readVersion)
                        .params(columns(id, profile, place))
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> columns(Party.Id id, Profile profile, Place place) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", id.value());
        columns.put("zh", profile.name().zh().strip());
        columns.put("en", profile.name().en().strip());
        columns.put("link", profile.linkId());
        columns.put("industry", profile.industry());
        columns.put("size", profile.size().name());
        columns.put("ownership", profile.ownership().name());
        columns.put("founded", profile.founded());
        columns.put("jobs", profile.jobs());
        columns.put("place", place.id().value());
        columns.put("city", place.city().orElse(place.id()).value());
        columns.put("named", profile.namedInPlans());
        return columns;
    }

    /// False when it is not in `from` any more.
    boolean move(Party.Id id, Party.Status from, Party.Status to) {
        return db.sql("UPDATE party SET status = ?, version = version + 1 WHERE id = ? AND status = ?")
                        .param(to.name())
                        .param(id.value())
                        .param(from.name())
                        .update()
                == 1;
    }

    Optional<Contact> findContact(Party.Id id) {
        return db.sql("SELECT name, phone, email, address FROM party_contact WHERE party_id = ?")
                .param(id.value())
                .query((row, number) -> new Contact(
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("address")))
                .optional();
    }

    void saveContact(Party.Id id, Contact contact) {
        db.sql("""
                        INSERT INTO party_contact (party_id, name, phone, email, address) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (party_id) DO UPDATE
                        SET name = excluded.name, phone = excluded.phone,
                            email = excluded.email, address = excluded.address""")
                .param(id.value())
                .param(contact.name())
                .param(contact.phone())
                .param(contact.email())
                .param(contact.address())
                .update();
    }

    private static UUID[] array(Collection<Party.Id> ids) {
        return ids.stream().map(Party.Id::value).distinct().toArray(UUID[]::new);
    }

    private static Party.Id id(ResultSet row) throws SQLException {
        return new Party.Id(row.getObject("id", UUID.class));
    }

    private static Bilingual name(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("name_zh"), row.getString("name_en"));
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        var code = row.getString("code");
        return new Party(
                id(row),
                Party.Kind.valueOf(row.getString("kind")),
                code == null ? null : new CreditCode(code),
                name(row),
                row.getString("link_id"),
                row.getString("industry"),
                Party.Size.valueOf(row.getString("size_class")),
                Party.Ownership.valueOf(row.getString("ownership")),
                row.getObject("founded", Integer.class),
                row.getObject("jobs", Integer.class),
                new Place.Id(row.getObject("place_id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                Party.Status.valueOf(row.getString("status")),
                row.getBoolean("named_in_plans"),
                row.getBoolean("synthetic"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }
}
