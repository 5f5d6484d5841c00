package org.cooperage.exchange;

import static org.cooperage.exchange.Column.optional;
import static org.cooperage.exchange.Column.required;
import static org.cooperage.exchange.Readings.text;

import java.util.List;

/// Machines and workplaces, known by their owner and name.
///
/// Who imports for others adds machines; those a firm keeps itself stay as the firm has them.
final class MachineSheet {

    static final String OWNER = "UPDATE import_row SET owner_id = :actor WHERE owner IS NULL";
    static final String OWNER_BY_CODE = "UPDATE import_row r SET owner_id = p.id FROM party p WHERE p.code = r.owner";
    static final Sheet.Check NO_OWNER = new Sheet.Check(
            "owner",
            "owner",
            "SELECT n, coalesce(owner, '') AS value, '' AS detail FROM import_row WHERE owner_id IS NULL");
    static final Sheet.Check NOT_OWN = new Sheet.Check("owner", "not-own", """
            SELECT n, coalesce(owner, '') AS value, '' AS detail FROM import_row
            WHERE NOT :others AND owner_id IS NOT NULL AND owner_id IS DISTINCT FROM :actor""");

    private static final String EXPORT = """
            SELECT p.code AS owner, r.name_zh AS name, r.name_en, r.kind_id AS kind, r.units, r.efficiency,
                   s.name_zh AS site, c.name_zh AS calendar, r.published::text AS published
            FROM resource r JOIN party p ON p.id = r.owner_id JOIN site s ON s.id = r.site_id
            LEFT JOIN calendar c ON c.id = r.calendar_id
            WHERE r.active AND (:others OR r.owner_id = :actor)
            ORDER BY p.code, r.name_zh, r.id""";

    static final Sheet SHEET =
            new Sheet(ImportKind.MACHINES, columns(), lookUps(), checks(), status(), merges(), EXPORT);

    private MachineSheet() {}

    private static List<Column> columns() {
        return List.of(
                Column.owner("企业信用代码", "Owner's credit code").orCalled("统一社会信用代码", "Credit code", "code"),
                required("name", "设备名称", "Machine", "12 针横机", text(120)).orCalled("名称", "Name"),
                optional("name_en", "英文名称", "English name", "12-gauge knitting machine", text(120)),
                required("kind", "设备类型", "Kind", "KNIT12", text(80)).orCalled("类型", "类型代码"),
                required("units", "台数", "Units", "8", Readings.whole(1, 10_000)).orCalled("数量"),
                optional("efficiency", "效率", "Efficiency", "1.0", Readings.number("0.001", "3", 3)),
                optional("site", "厂区", "Site", "主厂区", text(80)),
                optional("calendar", "日历", "Calendar", "两班", text(80)).orCalled("工作日历"),
                optional("published", "公开", "Published", "是", Readings.yesNo()));
    }

    private static List<String> lookUps() {
        return List.of(
                OWNER,
                OWNER_BY_CODE,
                """
                UPDATE import_row r SET kind = k.id FROM resource_kind k
                WHERE lower(r.kind) IN (lower(k.id), k.name_zh, lower(k.name_en))""",
                """
                UPDATE import_row r SET ref_id = s.id, city_id = s.city_id
                FROM (SELECT DISTINCT ON (owner_id) * FROM site ORDER BY owner_id, id) s
                WHERE r.site IS NULL AND s.owner_id = r.owner_id""",
                """
                UPDATE import_row r SET ref_id = s.id, city_id = s.city_id FROM site s
                WHERE s.owner_id = r.owner_id AND r.site IN (s.name_zh, s.name_en)""",
                """
                UPDATE import_row r SET other_id = c.id FROM calendar c
                WHERE r.calendar IN (c.name_zh, c.name_en) AND (c.owner_id IS NULL OR c.owner_id = r.owner_id)""",
                // Without a calendar: the common one most machines of the kind go by, else the first, else one's own.
                """
                UPDATE import_row r SET other_id = u.calendar_id
                FROM (SELECT DISTINCT ON (kind_id) kind_id, calendar_id
                      FROM (SELECT x.kind_id, x.calendar_id, count(*) AS many FROM resource x
                            JOIN calendar c ON c.id = x.calendar_id AND c.owner_id IS NULL GROUP BY 1, 2) m
                      ORDER BY kind_id, many DESC) u
                WHERE r.calendar IS NULL AND u.kind_id = r.kind""",
                """
                UPDATE import_row r SET other_id = (
                    SELECT id FROM calendar c WHERE c.owner_id IS NULL OR c.owner_id = r.owner_id
                    ORDER BY c.owner_id NULLS FIRST, c.name_zh LIMIT 1)
                WHERE calendar IS NULL AND other_id IS NULL""",
                """
                UPDATE import_row r SET existing_id = x.id
                FROM (SELECT DISTINCT ON (owner_id, name_zh) * FROM resource ORDER BY owner_id, name_zh, id) x
                WHERE x.owner_id = r.owner_id AND x.name_zh = r.name""");
    }

    private static List<Sheet.Check> checks() {
        return List.of(
                NO_OWNER,
                NOT_OWN,
                Sheet.twice("name", "owner_id, name"),
                new Sheet.Check("kind", "kind", """
                        SELECT n, kind AS value, '' AS detail FROM import_row r
                        WHERE NOT EXISTS (SELECT 1 FROM resource_kind k WHERE k.id = r.kind)"""),
                new Sheet.Check("site", "site", """
                        SELECT n, coalesce(site, '') AS value, '' AS detail FROM import_row
                        WHERE ref_id IS NULL AND owner_id IS NOT NULL AND (:others OR owner_id = :actor)"""),
                new Sheet.Check("calendar", "calendar", """
                        SELECT n, coalesce(calendar, '') AS value, '' AS detail FROM import_row
                        WHERE other_id IS NULL AND owner_id IS NOT NULL AND (:others OR owner_id = :actor)"""),
                new Sheet.Check("units", "units-booked", """
                        SELECT r.n, r.units AS value, max(h.unit) AS detail FROM import_row r
                        JOIN hold h ON h.resource_id = r.existing_id AND upper(h.during) > :now
                        WHERE NOT :others GROUP BY r.n, r.units HAVING max(h.unit) > r.units::int"""));
    }

    private static String status() {
        return """
                UPDATE import_row r SET status = CASE
                    WHEN r.existing_id IS NULL THEN 'NEW'
                    WHEN :others THEN 'UNCHANGED'
                    WHEN EXISTS (SELECT 1 FROM resource x WHERE x.id = r.existing_id
                        AND x.kind_id = r.kind AND x.units = r.units::int
                        AND x.name_en = coalesce(r.name_en, x.name_en)
                        AND x.efficiency = coalesce(r.efficiency::numeric, x.efficiency)
                        AND (r.site IS NULL OR x.site_id = r.ref_id)
                        AND (r.calendar IS NULL OR x.calendar_id = r.other_id)
                        AND x.published = coalesce(r.published::boolean, x.published)) THEN 'UNCHANGED'
                    ELSE 'CHANGED' END""";
    }

    private static List<String> merges() {
        return List.of("""
                INSERT INTO resource (id, owner_id, site_id, city_id, kind_id, name_zh, name_en, units, efficiency,
                    calendar_id, published)
                SELECT id, owner_id, ref_id, city_id, kind, name, coalesce(name_en, name), units::int,
                       coalesce(efficiency::numeric, 1), other_id, coalesce(published::boolean, true)
                FROM import_row WHERE status = 'NEW'""", """
                UPDATE resource x SET kind_id = r.kind, units = r.units::int, name_en = coalesce(r.name_en, x.name_en),
                    efficiency = coalesce(r.efficiency::numeric, x.efficiency),
                    site_id = CASE WHEN r.site IS NULL THEN x.site_id ELSE r.ref_id END,
                    city_id = CASE WHEN r.site IS NULL THEN x.city_id ELSE r.city_id END,
                    calendar_id = CASE WHEN r.calendar IS NULL THEN x.calendar_id ELSE r.other_id END,
                    published = coalesce(r.published::boolean, x.published), version = x.version + 1
                FROM import_row r WHERE x.id = r.existing_id AND r.status = 'CHANGED'""");
    }
}
