package org.cooperage.offer.service;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findMoney;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of offered services with their scope and the things they are done with.
@Repository
class ServiceOfferStore {

    /// What belongs to a row `o` and stands in tables of its own.
    static final String PARTS = """
            ARRAY(SELECT r.resource_id FROM service_resource r WHERE r.offer_id = o.id) AS resources,
            ARRAY(SELECT ARRAY[s.method_zh, s.method_en, s.standard, s.certificate, s.valid_until::text]
                  FROM service_scope s WHERE s.offer_id = o.id ORDER BY s.seq) AS scope
            """;
    static final String WANTED = """
            WHERE (:words::text[] IS NULL OR o.search LIKE ALL (:words::text[]))
            AND (:dimension::text IS NULL OR o.dimension = :dimension)
            AND (:category::text IS NULL OR o.category = :category)
            AND (:model::text IS NULL OR o.price_model = :model)
            AND (:city::uuid IS NULL OR o.city_id = :city OR :city = ANY (o.coverage))
            AND (:provider::uuid IS NULL OR o.provider_id = :provider)
            AND (:stage::text IS NULL OR o.stage = :stage)
            """;
    private static final String SELECT = "SELECT o.*, " + PARTS + "FROM service_offer o\n";
    private static final Map<String, String> SORTS = Map.of(
            "name", "o.name_zh", "provider", "o.provider_zh", "price", "o.amount", "at", "o.at", "stage", "o.stage");

    private final JdbcClient db;

    ServiceOfferStore(JdbcClient db) {
        this.db = db;
    }

    Optional<ServiceOffer> find(ServiceOffer.Id id) {
        return db.sql(SELECT + "WHERE o.id = ?")
                .param(id.value())
                .query(ServiceOfferStore::offer)
                .optional();
    }

    List<ServiceOffer> list(Collection<ServiceOffer.Id> ids) {
        return db.sql(SELECT + "WHERE o.id = ANY (?::uuid[])")
                .param(texts(ids))
                .query(ServiceOfferStore::offer)
                .list();
    }

    Page<ServiceOffer> list(ServiceFilter filter, PageRequest page) {
        var wanted = parameters(filter);
        var total = db.sql("SELECT count(*) FROM service_offer o " + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var column = page.sort().map(SORTS::get).orElse("o.at");
        var order = "ORDER BY %s %s, o.id".formatted(column, page.descending() ? "DESC" : "ASC");
        var rows = db.sql(SELECT + WANTED + order + " LIMIT :size OFFSET :offset")
                .params(wanted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ServiceOfferStore::offer)
                .list();
        return new Page<>(rows, total, page);
    }

    void insert(ServiceOffer.Id id, Party provider, ServiceOffer.Content content, Instant now) {
        db.sql("""
                        INSERT INTO service_offer (id, provider_id, provider_zh, provider_en, city_id, lat, lon, dimension,
                            category, name_zh, name_en, summary_zh, summary_en, price_model, amount, unit_zh, unit_en, least,
                            answer_hours, days, coverage, life_stages, by_calendar, approval, at)
                        VALUES (:id, :provider, :providerZh, :providerEn, :city, :lat, :lon, :dimension, :category,
                            :nameZh, :nameEn, :summaryZh, :summaryEn, :model, :amount, :unitZh, :unitEn, :least,
                            :answerHours, :days, :coverage::uuid[], :lifeStages::text[], :byCalendar, :approval, :at)""")
                .params(columns(id, provider, content))
                .param("provider", provider.id().value())
                .param("at", at(now))
                .update();
        saveParts(id, content);
    }

    /// False when somebody else changed it first.
    boolean update(ServiceOffer.Id id, int version, Party provider, ServiceOffer.Content content) {
        var isMine = db.sql("""
                        UPDATE service_offer SET provider_zh = :providerZh, provider_en = :providerEn, city_id = :city,
                            lat = :lat, lon = :lon, dimension = :dimension, category = :category, name_zh = :nameZh,
                            name_en = :nameEn, summary_zh = :summaryZh, summary_en = :summaryEn, price_model = :model,
                            amount = :amount, unit_zh = :unitZh, unit_en = :unitEn, least = :least,
                            answer_hours = :answerHours, days = :days, coverage = :coverage::uuid[],
                            life_stages = :lifeStages::text[], by_calendar = :byCalendar, approval = :approval,
                            version = version + 1
                        WHERE id = :id AND version = :version""")
                        .params(columns(id, provider, content))
                        .param("version", version)
                        .update()
                == 1;
        if (isMine) {
            saveParts(id, content);
        }
        return isMine;
    }

    /// False when somebody else changed it first.
    boolean update(ServiceOffer.Id id, int version, ServiceOffer.Stage stage) {
        return db.sql("UPDATE service_offer SET stage = ?, version = version + 1 WHERE id = ? AND version = ?")
                        .params(stage.name(), id.value(), version)
                        .update()
                == 1;
    }

    private void saveParts(ServiceOffer.Id id, ServiceOffer.Content content) {
        db.sql("DELETE FROM service_scope WHERE offer_id = ?").param(id.value()).update();
        db.sql("DELETE FROM service_resource WHERE offer_id = ?")
                .param(id.value())
                .update();
        db.sql("INSERT INTO service_resource SELECT ?, unnest(?::uuid[])")
                .param(id.value())
                .param(texts(content.booking().resources()))
                .update();
        var scope = content.scope();
        db.sql("""
                        INSERT INTO service_scope SELECT :id, s.* FROM unnest(:seqs::int[], :zh::text[], :en::text[],
                            :standards::text[], :certificates::text[], :until::date[]) s""")
                .param("id", id.value())
                .param(
                        "seqs",
                        java.util.stream.IntStream.range(0, scope.size())
                                .boxed()
                                .toArray(Integer[]::new))
                .param("zh", each(scope, it -> it.method().zh()))
                .param("en", each(scope, it -> it.method().en()))
                .param("standards", each(scope, ServiceScope::standard))
                .param("certificates", each(scope, ServiceScope::certificate))
                .param(
                        "until",
                        each(
                                scope,
                                it -> it.validUntil() == null
                                        ? null
                                        : it.validUntil().toString()))
                .update();
    }

    private static @Nullable String[] each(List<ServiceScope> scope, Function<ServiceScope, @Nullable String> part) {
        var all = new @Nullable String[scope.size()];
        Arrays.setAll(all, n -> part.apply(scope.get(n)));
        return all;
    }

    private static Map<String, @Nullable Object> columns(
            ServiceOffer.Id id, Party provider, ServiceOffer.Content content) {
        var price = content.price();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", id.value());
        columns.put("providerZh", provider.name().zh());
        columns.put("providerEn", provider.name().en());
        columns.put("city", provider.city().value());
        columns.put("lat", provider.point().latitude());
        columns.put("lon", provider.point().longitude());
        columns.put("dimension", content.dimension().name());
        columns.put("category", content.category().name());
        columns.put("nameZh", content.name().zh());
        columns.put("nameEn", content.name().en());
        columns.put("summaryZh", content.summary().zh());
        columns.put("summaryEn", content.summary().en());
        columns.put("model", price.model().name());
        columns.put("amount", price.amount() == null ? null : price.amount().yuan());
        columns.put("unitZh", price.unit().zh());
        columns.put("unitEn", price.unit().en());
        columns.put("least", price.least());
        columns.put("answerHours", content.promise().answerHours());
        columns.put("days", content.promise().days());
        columns.put("coverage", texts(content.coverage()));
        columns.put("lifeStages", texts(content.lifeStages()));
        columns.put("byCalendar", content.booking().byCalendar());
        columns.put("approval", content.booking().approval());
        return columns;
    }

    static Map<String, @Nullable Object> parameters(ServiceFilter filter) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("words", patterns(filter.text()));
        wanted.put(
                "dimension",
                filter.dimension() == null ? null : filter.dimension().name());
        wanted.put(
                "category", filter.category() == null ? null : filter.category().name());
        wanted.put("model", filter.model() == null ? null : filter.model().name());
        wanted.put("city", filter.city() == null ? null : filter.city().value());
        wanted.put(
                "provider", filter.provider() == null ? null : filter.provider().value());
        wanted.put("stage", filter.stage() == null ? null : filter.stage().name());
        return wanted;
    }

    /// One pattern a word, in which `%`, `_` and `\` mean themselves.
    private static String @Nullable [] patterns(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("[\\s\\u3000]+"))
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .toArray(String[]::new);
    }

    static String[] texts(Collection<?> all) {
        return all.stream().map(Object::toString).toArray(String[]::new);
    }

    static ServiceOffer offer(ResultSet row, int number) throws SQLException {
        return new ServiceOffer(
                new ServiceOffer.Id(uuid(row, "id")),
                new Party.Id(uuid(row, "provider_id")),
                bilingual(row, "provider"),
                new Place.Id(uuid(row, "city_id")),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                content(row),
                ServiceOffer.Stage.valueOf(row.getString("stage")),
                instant(row, "at"),
                row.getInt("version"));
    }

    private static ServiceOffer.Content content(ResultSet row) throws SQLException {
        return new ServiceOffer.Content(
                Dimension.valueOf(row.getString("dimension")),
                ServiceCategory.valueOf(row.getString("category")),
                bilingual(row, "name"),
                bilingual(row, "summary"),
                new ServicePrice(
                        ServicePrice.Model.valueOf(row.getString("price_model")),
                        findMoney(row, "amount"),
                        bilingual(row, "unit"),
                        row.getBigDecimal("least")),
                new ServiceOffer.Promise(row.getInt("answer_hours"), row.getInt("days")),
                set(row, "coverage", id -> new Place.Id((UUID) id)),
                set(row, "life_stages", name -> ServiceOffer.LifeStage.valueOf((String) name)),
                new ServiceOffer.Booking(
                        row.getBoolean("by_calendar"),
                        row.getBoolean("approval"),
                        set(row, "resources", id -> new Resource.Id((UUID) id))),
                scope(row.getArray("scope")));
    }

    private static Bilingual bilingual(ResultSet row, String column) throws SQLException {
        return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<Object, T> read) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(read)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<ServiceScope> scope(Array lines) throws SQLException {
        return Arrays.stream((Object[]) lines.getArray())
                .map(line -> scope((@Nullable String[]) line))
                .toList();
    }

    private static ServiceScope scope(@Nullable String[] line) {
        return new ServiceScope(
                new Bilingual(text(line[0]), text(line[1])),
                text(line[2]),
                line[3],
                line[4] == null ? null : LocalDate.parse(line[4]));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
