package org.cooperage.exchange;

import static org.cooperage.exchange.Column.optional;
import static org.cooperage.exchange.Column.required;
import static org.cooperage.exchange.Readings.text;

import java.util.List;
import java.util.Map;

/// Orders, a row for each colour and size, held together by the buyer's own reference. [OrderBook] writes them through
/// the door of needs.
final class OrderSheet {

    /// What must be the same on all rows of an order.
    private static final String HEAD = "product, routing, due, place, address, ceiling, quality, max_makers, note";

    private static final String EXPORT = """
            SELECT p.code AS owner, coalesce(o.reference, n.code) AS reference, d.code AS product, r.code AS routing,
                   l.colour, l.size, l.quantity, ((n.due - interval '1 second') AT TIME ZONE 'Asia/Shanghai')::date AS due,
                   g.code AS place, n.deliver_to AS address, n.ceiling, n.quality_class AS quality, n.max_makers, n.note
            FROM need n JOIN need_line l ON l.need_id = n.id JOIN party p ON p.id = n.buyer_id
            JOIN product d ON d.id = n.product_id JOIN routing r ON r.id = n.routing_id
            JOIN place g ON g.id = n.deliver_place LEFT JOIN import_order o ON o.need_id = n.id
            WHERE :others OR n.buyer_id = :actor
            ORDER BY n.code, l.seq""";

    static final Sheet SHEET = new Sheet(ImportKind.ORDERS, columns(), lookUps(), checks(), "", List.of(), EXPORT);

    private OrderSheet() {}

    private static List<Column> columns() {
        return List.of(
                Column.owner("买家信用代码", "Buyer's credit code"),
                required("reference", "客户单号", "Reference", "PO-2611-17", text(60))
                        .orCalled("订单号", "PO"),
                required("product", "产品", "Product", "P3", text(200)).orCalled("产品代码", "Product code"),
                optional("routing", "工艺路线", "Routing", "P3", text(200)),
                required("colour", "颜色", "Colour", "驼色", text(40)).orCalled("Color"),
                optional("size", "尺码", "Size", "M", text(40)),
                required("quantity", "数量", "Quantity", "600", Readings.number("0.01", "10000000", 2)),
                required("due", "交期", "Due", "2026-12-04", Readings.date()).orCalled("交货日期", "Due date"),
                required("place", "交货地", "Place of delivery", "130534", text(80))
                        .orCalled("Place"),
                optional("address", "详细地址", "Address", "", text(200)),
                optional("ceiling", "最高总价", "Ceiling price", "190万", Readings.money("10000000000")),
                optional("quality", "质量等级", "Quality class", "B", Readings.word(Map.of("a", "A", "b", "B", "c", "C"))),
                optional("max_makers", "每道工序最多厂家", "Most makers", "9", Readings.whole(1, 100)),
                optional("note", "备注", "Note", "", text(4000)));
    }

    private static List<String> lookUps() {
        return List.of(MachineSheet.OWNER, MachineSheet.OWNER_BY_CODE, """
                UPDATE import_row r SET ref_id = p.id FROM product p
                WHERE r.product IN (p.code, p.name_zh, p.name_en) AND (p.owner_id IS NULL OR p.owner_id = r.owner_id)""", """
                UPDATE import_row r SET other_id = x.id FROM routing x
                WHERE x.product_id = r.ref_id AND r.routing IN (x.code, x.name_zh, x.name_en)""", """
                UPDATE import_row r SET other_id = x.id
                FROM (SELECT DISTINCT ON (product_id) product_id, id FROM routing WHERE active
                      ORDER BY product_id, code) x
                WHERE r.routing IS NULL AND x.product_id = r.ref_id""", """
                UPDATE import_row r SET city_id = p.id FROM place p
                WHERE r.place IN (p.code, p.name_zh, p.name_en) AND p.kind <> 'CLOUD'""", """
                UPDATE import_row r SET existing_id = o.need_id FROM import_order o
                WHERE o.buyer_id = r.owner_id AND o.reference = r.reference""");
    }

    private static List<Sheet.Check> checks() {
        return List.of(
                MachineSheet.NO_OWNER,
                MachineSheet.NOT_OWN,
                Sheet.twice("colour", "owner_id, reference, colour, coalesce(size, '-')"),
                new Sheet.Check("product", "product", """
                        SELECT n, product AS value, '' AS detail FROM import_row WHERE ref_id IS NULL"""),
                new Sheet.Check("routing", "routing", """
                        SELECT n, coalesce(routing, '') AS value, product AS detail FROM import_row
                        WHERE ref_id IS NOT NULL AND other_id IS NULL"""),
                new Sheet.Check("place", "place", """
                        SELECT n, place AS value, '' AS detail FROM import_row WHERE city_id IS NULL"""),
                new Sheet.Check("reference", "order-head", """
                        SELECT r.n, r.reference AS value, f.n AS detail
                        FROM import_row r
                        JOIN (SELECT DISTINCT ON (owner_id, reference) * FROM import_row ORDER BY owner_id, reference, n) f
                          ON f.owner_id = r.owner_id AND f.reference = r.reference
                        WHERE row(%s) IS DISTINCT FROM row(%s) AND NOT EXISTS (
                            SELECT 1 FROM import_fault x WHERE x.import_id = :importId AND x.n IN (r.n, f.n))""".formatted(prefixed("r"), prefixed("f"))));
    }

    private static String prefixed(String alias) {
        return alias + "." + HEAD.replace(", ", ", " + alias + ".");
    }
}
