package org.cooperage.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Products and the heads of their routings.
@Repository
class ProductStore {

    private static final Map<String, String> SORTS =
            Map.of("code", "code", "name", "name_zh", "unitKg", "unit_kg", "price", "price_low");

    private final JdbcClient db;
    private final OperationStore operations;

    ProductStore(JdbcClient db, OperationStore operations) {
        this.db = db;
        this.operations = operations;
    }

    Page<Product> list(Product.Filter filter, PageRequest page) {
        var where = """
                 WHERE (:text = '' OR position(lower(:text) IN lower(code || ' ' || name_zh || ' ' || name_en)) > 0)
                   AND (NOT :own OR owner_id = :party)""";
        var params = new LinkedHashMap<String, Object>();
        params.put("text", filter.text().orElse(""));
        params.put("own", filter.ownOnly());
        params.put("party", Acting.current().party().orElse(new UUID(0, 0)));
        var total = db.sql("SELECT count(*) FROM product " + where)
                .params(params)
                .query(Long.class)
                .single();
        var order = SORTS.getOrDefault(page.sort().orElse("code"), "code") + (page.descending() ? " DESC" : "");
        var rows = db.sql("SELECT * FROM product " + where + " ORDER BY " + order + ", id LIMIT :size OFFSET :offset")
                .params(params)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> product(row))
                .list();
        return new Page<>(rows, total, page);
    }

    Optional<Product> find(Product.Id id) {
        return db.sql("SELECT * FROM product WHERE id = ?")
                .param(id.value())
                .query((row, n) -> product(row))
                .optional();
    }

    Optional<Product> findByCode(String code) {
        return db.sql("SELECT * FROM product WHERE code = ?")
                .param(code)
                .query((row, n) -> product(row))
                .optional();
    }

    /// False when the code is taken.
    boolean insert(Product product) {
        return db.sql("""
                        INSERT INTO product (id, code, owner_id, name_zh, name_en, unit, hs, unit_kg, price_low, price_high)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING""")
                        .param(product.id().value())
                        .param(product.code())
                        .param(product.owner())
                        .param(product.name().zh())
                        .param(product.name().en())
                        .param(product.unit().code())
                        .param(product.hs())
                        .param(product.unitKg())
                        .param(product.priceLow())
                        .param(product.priceHigh())
                        .update()
                == 1;
    }

    /// False when somebody else changed it first. The code stays as it is: imports know a product by it.
    boolean update(Product product) {
        return db.sql("""
                        UPDATE product SET name_zh = ?, name_en = ?, unit = ?, hs = ?, unit_kg = ?, price_low = ?,
                               price_high = ?, version = version + 1
                        WHERE id = ? AND version = ?""")
                        .param(product.name().zh())
                        .param(product.name().en())
                        .param(product.unit().code())
                        .param(product.hs())
                        .param(product.unitKg())
                        .param(product.priceLow())
                        .param(product.priceHigh())
                        .param(product.id().value())
                        .param(product.version())
                        .update()
                == 1;
    }

    List<Routing> routings(Product.Id product) {
        return db
                .sql("SELECT * FROM routing WHERE product_id = ? ORDER BY active DESC, code")
                .param(product.value())
                .query((row, n) -> head(row))
                .list()
                .stream()
                .map(this::withOperations)
                .toList();
    }

    Optional<Routing> findRouting(Routing.Id id) {
        return db.sql("SELECT * FROM routing WHERE id = ?")
                .param(id.value())
                .query((row, n) -> head(row))
                .optional()
                .map(this::withOperations);
    }

    Optional<Routing> findRoutingByCode(String code) {
        return db.sql("SELECT * FROM routing WHERE code = ?")
                .param(code)
                .query((row, n) -> head(row))
                .optional()
                .map(this::withOperations);
    }

    /// False when the code is taken.
    boolean insert(Routing routing) {
        var isNew = db.sql("""
                        INSERT INTO routing (id, product_id, owner_id, code, name_zh, name_en, active)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING""")
                        .param(routing.id().value())
                        .param(routing.product().value())
                        .param(routing.owner())
                        .param(routing.code())
                        .param(routing.name().zh())
                        .param(routing.name().en())
                        .param(routing.active())
                        .update()
                == 1;
        if (isNew) {
            operations.replace(routing.id(), routing.operations());
        }
        return isNew;
    }

    /// False when somebody else changed it first.
    boolean update(Routing routing) {
        var isMine = db.sql("""
                        UPDATE routing SET name_zh = ?, name_en = ?, active = ?, version = version + 1
                        WHERE id = ? AND version = ?""")
                        .param(routing.name().zh())
                        .param(routing.name().en())
                        .param(routing.active())
                        .param(routing.id().value())
                        .param(routing.version())
                        .update()
                == 1;
        if (isMine) {
            operations.replace(routing.id(), routing.operations());
        }
        return isMine;
    }

    private Routing withOperations(Routing head) {
        return new Routing(
                head.id(),
                head.product(),
                head.owner(),
                head.code(),
                head.name(),
                head.active(),
                operations.of(head.id()),
                head.version());
    }

    private static Routing head(ResultSet row) throws SQLException {
        return new Routing(
                new Routing.Id(row.getObject("id", UUID.class)),
                new Product.Id(row.getObject("product_id", UUID.class)),
                row.getObject("owner_id", UUID.class),
                row.getString("code"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                row.getBoolean("active"),
                List.of(),
                row.getInt("version"));
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                new Product.Id(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getObject("owner_id", UUID.class),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                Unit.ofCode(row.getString("unit")),
                row.getString("hs"),
                row.getBigDecimal("unit_kg"),
                row.getBigDecimal("price_low"),
                row.getBigDecimal("price_high"),
                row.getInt("version"));
    }
}
