package org.cooperage.exchange;

import static org.cooperage.exchange.Column.optional;
import static org.cooperage.exchange.Column.required;
import static org.cooperage.exchange.Readings.text;

import java.util.List;
import java.util.Map;

/// What machines can do for others, known by machine and process, with the owner's terms.
///
/// Who imports for others adds capabilities; prices a firm has set itself are neither changed nor compared, so that
/// nobody can find them out by trying.
final class CapabilitySheet {

    private static final String EXPORT = """
            SELECT p.code AS owner, r.name_zh AS machine, c.process_id AS process, c.quality_class AS quality,
                   t.unit_price, t.setup_fee, t.min_lot, c.permit, c.permit_until, c.active::text AS active
            FROM capability c JOIN resource r ON r.id = c.resource_id JOIN party p ON p.id = c.owner_id
            LEFT JOIN capability_terms t ON t.capability_id = c.id
            WHERE :others OR c.owner_id = :actor
            ORDER BY p.code, r.name_zh, c.process_id, c.id""";

    static final Sheet SHEET =
            new Sheet(ImportKind.CAPABILITIES, columns(), lookUps(), checks(), status(), merges(), EXPORT);

    private CapabilitySheet() {}

    private static List<Column> columns() {
        return List.of(
                Column.owner("企业信用代码", "Owner's credit code").orCalled("统一社会信用代码", "Credit code", "code"),
                required("machine", "设备名称", "Machine", "12 针横机", text(120)).orCalled("设备"),
                required("process", "工序", "Process", "knit12", text(80)),
                optional("quality", "质量等级", "Quality class", "B", Readings.word(Map.of("a", "A", "b", "B", "c", "C"))),
                required("unit_price", "单价", "Unit price", "26.40", Readings.number("0.0001", "1000000", 4))
                        .orCalled("加工费"),
                optional("setup_fee", "准备费", "Setup fee", "40", Readings.money("1000000")),
                optional("min_lot", "最小批量", "Minimum lot", "30", Readings.number("0", "10000000", 2)),
                optional("permit", "排污许可证号", "Discharge permit", "", text(60)),
                optional("permit_until", "许可证有效期至", "Permit valid until", "2027-12-31", Readings.date()),
                optional("active", "启用", "Active", "是", Readings.yesNo()));
    }

    private static List<String> lookUps() {
        return List.of(MachineSheet.OWNER, MachineSheet.OWNER_BY_CODE, """
                UPDATE import_row r SET process = p.id FROM process p
                WHERE lower(r.process) IN (lower(p.id), p.name_zh, lower(p.name_en))""", """
                UPDATE import_row r SET ref_id = x.id, city_id = x.city_id
                FROM (SELECT DISTINCT ON (owner_id, name_zh) * FROM resource ORDER BY owner_id, name_zh, id) x
                WHERE x.owner_id = r.owner_id AND x.name_zh = r.machine""", """
                UPDATE import_row r SET existing_id = c.id FROM capability c
                WHERE c.resource_id = r.ref_id AND c.process_id = r.process""");
    }

    private static List<Sheet.Check> checks() {
        return List.of(
                MachineSheet.NO_OWNER,
                MachineSheet.NOT_OWN,
                Sheet.twice("machine", "owner_id, machine, process"),
                new Sheet.Check("machine", "machine", """
                        SELECT n, machine AS value, '' AS detail FROM import_row
                        WHERE owner_id IS NOT NULL AND ref_id IS NULL"""),
                new Sheet.Check("process", "process", """
                        SELECT n, process AS value, '' AS detail FROM import_row r
                        WHERE NOT EXISTS (SELECT 1 FROM process p WHERE p.id = r.process)"""),
                new Sheet.Check("process", "cannot", """
                        SELECT r.n, r.process AS value, x.kind_id AS detail
                        FROM import_row r JOIN resource x ON x.id = r.ref_id JOIN process p ON p.id = r.process
                        WHERE NOT EXISTS (SELECT 1 FROM process_resource k
                                          WHERE k.process_id = p.id AND k.kind_id = x.kind_id)"""),
                new Sheet.Check("permit", "permit", """
                        SELECT r.n, coalesce(r.permit, '') AS value, '' AS detail
                        FROM import_row r JOIN process p ON p.id = r.process AND p.wet
                        WHERE r.existing_id IS NULL AND (r.permit IS NULL OR r.permit_until IS NULL)"""));
    }

    private static String status() {
        return """
                UPDATE import_row r SET status = CASE
                    WHEN r.existing_id IS NULL THEN 'NEW'
                    WHEN :others THEN 'UNCHANGED'
                    WHEN EXISTS (SELECT 1 FROM capability c JOIN capability_terms t ON t.capability_id = c.id
                        WHERE c.id = r.existing_id AND c.quality_class = coalesce(r.quality, c.quality_class)
                        AND c.permit IS NOT DISTINCT FROM coalesce(r.permit, c.permit)
                        AND c.permit_until IS NOT DISTINCT FROM coalesce(r.permit_until::date, c.permit_until)
                        AND c.active = coalesce(r.active::boolean, c.active)
                        AND t.unit_price = r.unit_price::numeric
                        AND t.setup_fee = coalesce(r.setup_fee::numeric, t.setup_fee)
                        AND t.min_lot = coalesce(r.min_lot::numeric, t.min_lot)) THEN 'UNCHANGED'
                    ELSE 'CHANGED' END""";
    }

    private static List<String> merges() {
        return List.of("""
                INSERT INTO capability (id, owner_id, resource_id, process_id, city_id, quality_class, permit,
                    permit_until, active)
                SELECT id, owner_id, ref_id, process, city_id, coalesce(quality, 'B'), permit, permit_until::date,
                       coalesce(active::boolean, true)
                FROM import_row WHERE status = 'NEW'""", """
                INSERT INTO capability_terms (capability_id, owner_id, unit_price, setup_fee, min_lot)
                SELECT id, owner_id, unit_price::numeric, coalesce(setup_fee::numeric, 0), coalesce(min_lot::numeric, 0)
                FROM import_row WHERE status = 'NEW'""", """
                UPDATE capability c SET quality_class = coalesce(r.quality, c.quality_class),
                    permit = coalesce(r.permit, c.permit),
                    permit_until = coalesce(r.permit_until::date, c.permit_until),
                    active = coalesce(r.active::boolean, c.active), version = c.version + 1
                FROM import_row r WHERE c.id = r.existing_id AND r.status = 'CHANGED'""", """
                UPDATE capability_terms t SET unit_price = r.unit_price::numeric,
                    setup_fee = coalesce(r.setup_fee::numeric, t.setup_fee),
                    min_lot = coalesce(r.min_lot::numeric, t.min_lot)
                FROM import_row r WHERE t.capability_id = r.existing_id AND r.status = 'CHANGED'""");
    }
}
