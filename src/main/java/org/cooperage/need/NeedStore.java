package org.cooperage.need;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.cooperage.chain.Product;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.place.Place;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of needs, their lines and documents.
@Component
class NeedStore {
    /// Lines travel as one array with the need, so that a page of needs is one query.
    private static final String SELECT = """
            SELECT n.*, (SELECT array_agg(l.colour || E'\\t' || l.size || E'\\t' || l.quantity ORDER BY l.seq)
                         FROM need_line l WHERE l.need_id = n.id) AS lines
            FROM need n
            """;
    private static final String FILTER = """
            WHERE (:text::text IS NULL OR n.code ILIKE :text OR n.note ILIKE :text)
              AND (:stage::text IS NULL OR n.stage = :stage)
              AND (:product::uuid IS NULL OR n.product_id = :product)
            """;
    private static final Map<String, String> ORDERS = Map.of(
            "created", "n.created_at",
            "due", "n.due",
            "code", "n.code",
            "quantity", "n.quantity",
            "stage", "n.stage");

    private final JdbcClient db;

    NeedStore(JdbcClient db) {
        this.db = db;
    }

    long nextNumber() {
        return db.sql("SELECT nextval('need_number')").query(Long.class).single();
    }

    Optional<Need> find(Need.Id id) {
        return db.sql(SELECT + "WHERE n.id = ?")
                .param(id.value())
                .query(NeedStore::need)
                .optional();
    }

    Optional<Need> lock(Need.Id id) {
        return db.sql(SELECT + "WHERE n.id = ? FOR UPDATE OF n")
                .param(id.value())
                .query(NeedStore::need)
                .optional();
    }

    Optional<Need> findByCode(String code) {
        return db.sql(SELECT + "WHERE n.code = ?")
                .param(code)
                .query(NeedStore::need)
                .optional();
    }

    Map<UUID, Routing.Id> routings(Collection<UUID> ids) {
        var found = new HashMap<UUID, Routing.Id>();
        db.sql("SELECT id, routing_id FROM need WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), new Routing.Id(row.getObject("routing_id", UUID.class)));
                });
        return found;
    }

    Page<Need> list(NeedFilter filter, PageRequest request) {
        var order = ORDERS.getOrDefault(request.sort().orElse("created"), "n.created_at");
        var down = request.sort().isEmpty() || request.descending();
        var paging = "ORDER BY %s %s, n.id LIMIT %d OFFSET %d"
                .formatted(order, down ? "DESC" : "ASC", request.size(), request.offset());
        var rows = filtered(SELECT + FILTER + paging, filter)
                .query(NeedStore::need)
                .list();
        var total = filtered("SELECT count(*) FROM need n " + FILTER, filter)
                .query(Long.class)
                .single();
        return new Page<>(rows, total, request);
    }

    private JdbcClient.StatementSpec filtered(String sql, NeedFilter filter) {
        return db.sql(sql)
                .param("text", filter.text().map(NeedStore::contains).orElse(null))
                .param("stage", filter.stage().map(Enum::name).orElse(null))
                .param("product", filter.product().map(Product.Id::value).orElse(null));
    }

    /// A pattern for ILIKE in which `%`, `_` and `\` mean themselves.
    private static String contains(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    void insert(Need need, @Nullable UUID createdBy) {
        values(db.sql("""
                        INSERT INTO need (id, code, buyer_id, product_id, routing_id, quantity, earliest, due,
                            deliver_place, deliver_to, ceiling, quality_class, max_makers, note, stage,
                            created_by, created_at, version)
                        VALUES (:id, :code, :buyer, :product, :routing, :quantity, :earliest, :due,
                            :place, :address, :ceiling, :quality, :makers, :note, :stage,
                            :person, :created, :version)"""), need)
                .param("code", need.code())
                .param("buyer", need.buyerId())
                .param("stage", need.stage().name())
                .param("person", createdBy)
                .param("created", at(need.createdAt()))
                .update();
        insertLines(need);
    }

    /// Writes the changed need if nobody else changed it; `need.version()` is the one that was read.
    boolean update(Need need) {
        var rows = values(db.sql("""
                        UPDATE need SET product_id = :product, routing_id = :routing, quantity = :quantity,
                            earliest = :earliest, due = :due, deliver_place = :place, deliver_to = :address,
                            ceiling = :ceiling, quality_class = :quality, max_makers = :makers, note = :note,
                            version = version + 1
                        WHERE id = :id AND version = :version"""), need).update();
        if (rows == 1) {
            db.sql("DELETE FROM need_line WHERE need_id = ?")
                    .param(need.id().value())
                    .update();
            insertLines(need);
        }
        return rows == 1;
    }

    boolean move(Need.Id id, Need.Stage from, Need.Stage to) {
        return db.sql("UPDATE need SET stage = ?, version = version + 1 WHERE id = ? AND stage = ?")
                        .param(to.name())
                        .param(id.value())
                        .param(from.name())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Need need) {
        var ceiling = need.ceiling();
        return statement
                .param("id", need.id().value())
                .param("product", need.product().value())
                .param("routing", need.routing().value())
                .param("quantity", need.quantity())
                .param("earliest", at(need.earliest()))
                .param("due", at(need.due()))
                .param("place", need.deliverPlace().value())
                .param("address", need.deliverTo())
                .param("ceiling", ceiling == null ? null : ceiling.yuan())
                .param("quality", need.quality().name())
                .param("makers", need.maxMakers())
                .param("note", need.note())
                .param("version", need.version());
    }

    private void insertLines(Need need) {
        var lines = need.lines();
        db.sql("""
                        INSERT INTO need_line (need_id, seq, buyer_id, colour, size, quantity)
                        SELECT :need, l.seq, :buyer, l.colour, l.size, l.quantity
                        FROM unnest(:colours, :sizes, :quantities) WITH ORDINALITY AS l(colour, size, quantity, seq)""")
                .param("need", need.id().value())
                .param("buyer", need.buyerId())
                .param("colours", column(lines, Need.Line::colour, String[]::new))
                .param("sizes", column(lines, Need.Line::size, String[]::new))
                .param("quantities", column(lines, Need.Line::quantity, BigDecimal[]::new))
                .update();
    }

    private static <T> T[] column(List<Need.Line> lines, Function<Need.Line, T> of, IntFunction<T[]> array) {
        return lines.stream().map(of).toArray(array);
    }

    List<Need.Document> documents(Need.Id id) {
        return db.sql("""
                        SELECT id, name, media_type, length(content) AS bytes
                        FROM need_document WHERE need_id = ? ORDER BY id""")
                .param(id.value())
                .query((row, number) -> new Need.Document(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getInt("bytes")))
                .list();
    }

    Optional<byte[]> content(Need.Id need, UUID document) {
        return db.sql("SELECT content FROM need_document WHERE need_id = ? AND id = ?")
                .param(need.value())
                .param(document)
                .query(byte[].class)
                .optional();
    }

    void insertDocument(UUID id, Need need, String name, String mediaType, byte[] content) {
        db.sql("""
                        INSERT INTO need_document (id, need_id, buyer_id, name, media_type, content)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(need.id().value())
                .param(need.buyerId())
                .param(name)
                .param(mediaType)
                .param(content)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Need need(ResultSet row, int number) throws SQLException {
        var ceiling = row.getBigDecimal("ceiling");
        return new Need(
                new Need.Id(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getObject("buyer_id", UUID.class),
                new Product.Id(row.getObject("product_id", UUID.class)),
                new Routing.Id(row.getObject("routing_id", UUID.class)),
                row.getBigDecimal("quantity"),
                lines(row),
                row.getTimestamp("earliest").toInstant(),
                row.getTimestamp("due").toInstant(),
                new Place.Id(row.getObject("deliver_place", UUID.class)),
                row.getString("deliver_to"),
                ceiling == null ? null : new Money(ceiling),
                QualityClass.valueOf(row.getString("quality_class")),
                row.getInt("max_makers"),
                Optional.ofNullable(row.getString("note")).orElse(""),
                Need.Stage.valueOf(row.getString("stage")),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }

    private static List<Need.Line> lines(ResultSet row) throws SQLException {
        var array = row.getArray("lines");
        if (array == null) {
            return List.of();
        }
        return Arrays.stream((String[]) array.getArray())
                .map(text -> text.split("\t", 3))
                .map(parts -> new Need.Line(parts[0], parts[1], new BigDecimal(parts[2]).stripTrailingZeros()))
                .toList();
    }
}
