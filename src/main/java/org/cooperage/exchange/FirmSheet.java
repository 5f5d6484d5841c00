package org.cooperage.exchange;

import static org.cooperage.exchange.Column.optional;
import static org.cooperage.exchange.Column.required;
import static org.cooperage.exchange.Readings.text;

import java.util.List;
import java.util.Map;

/// Firms, known by their credit code. Cells left empty keep what the register says.
final class FirmSheet {

    private static final Map<String, String> KINDS = Map.of(
            "小微企业", "SMALL_FIRM",
            "small firm", "SMALL_FIRM",
            "龙头企业", "LEADING_FIRM",
            "leading firm", "LEADING_FIRM",
            "服务机构", "SERVICE",
            "service", "SERVICE",
            "买家", "BUYER",
            "buyer", "BUYER");
    private static final Map<String, String> SIZES = Map.of(
            "微型", "MICRO", "micro", "MICRO", "小型", "SMALL", "small", "SMALL", "中型", "MEDIUM", "medium", "MEDIUM", "大型",
            "LARGE", "large", "LARGE");
    private static final Map<String, String> OWNERSHIPS = Map.of(
            "个体", "HOUSEHOLD",
            "household", "HOUSEHOLD",
            "公司", "COMPANY",
            "company", "COMPANY",
            "集团", "GROUP",
            "group", "GROUP",
            "公共", "PUBLIC",
            "public", "PUBLIC");

    private static final String EXPORT = """
            SELECT p.code, p.name_zh, p.name_en, l.code AS place, p.kind, p.link_id AS link, p.industry, p.size_class,
                   p.ownership, p.founded, p.jobs, p.lat, p.lon
            FROM party p JOIN place l ON l.id = p.place_id
            WHERE p.code IS NOT NULL AND p.kind IN ('SMALL_FIRM', 'LEADING_FIRM', 'SERVICE', 'BUYER')
              AND (:others OR p.id = :actor)
            ORDER BY p.code""";

    static final Sheet SHEET = new Sheet(ImportKind.FIRMS, columns(), lookUps(), checks(), status(), merges(), EXPORT);

    private FirmSheet() {}

    private static List<Column> columns() {
        return List.of(
                required("code", "统一社会信用代码", "Credit code", "91130534QH000001X7", Readings.creditCode())
                        .orCalled("信用代码", "uscc"),
                required("name_zh", "名称", "Name", "清河县示范羊绒制品有限公司", text(120)).orCalled("企业名称", "中文名称", "Chinese name"),
                optional("name_en", "英文名称", "English name", "Qinghe Sample Cashmere Co., Ltd.", text(160)),
                required("place", "地区", "Place", "130534100", text(80)).orCalled("地区代码", "Place code"),
                optional("kind", "类型", "Kind", "小微企业", Readings.word(KINDS)),
                optional("link", "环节", "Link", "L7", Readings.matching("[LS]\\d{1,2}", "link")),
                optional("industry", "行业代码", "Industry", "1829", Readings.matching("\\d{4}", "industry"))
                        .orCalled("国民经济行业代码", "GB/T 4754"),
                optional("size_class", "规模", "Size", "微型", Readings.word(SIZES)),
                optional("ownership", "所有制", "Ownership", "个体", Readings.word(OWNERSHIPS)),
                optional("founded", "成立年份", "Founded", "2015", Readings.whole(1800, 2100)),
                optional("jobs", "从业人数", "Jobs", "12", Readings.whole(0, 1_000_000)),
                optional("lat", "纬度", "Latitude", "37.07", Readings.number("-90", "90", 8)),
                optional("lon", "经度", "Longitude", "115.66", Readings.number("-180", "180", 8)));
    }

    private static List<String> lookUps() {
        return List.of("UPDATE import_row r SET existing_id = p.id FROM party p WHERE p.code = r.code", """
                UPDATE import_row r SET ref_id = p.id, city_id = coalesce(p.city_id, p.id),
                       lat = coalesce(r.lat, p.lat::text), lon = coalesce(r.lon, p.lon::text)
                FROM place p
                WHERE r.place IN (p.code, p.name_zh, p.name_en) AND p.kind <> 'CLOUD'""");
    }

    private static List<Sheet.Check> checks() {
        return List.of(
                Sheet.twice("code", "code"),
                new Sheet.Check("code", "not-own", """
                        SELECT n, code AS value, '' AS detail FROM import_row
                        WHERE NOT :others AND existing_id IS DISTINCT FROM :actor"""),
                new Sheet.Check("kind", "own-kind", """
                        SELECT r.n, p.kind AS value, '' AS detail FROM import_row r JOIN party p ON p.id = r.existing_id
                        WHERE NOT :others AND r.kind <> p.kind"""),
                new Sheet.Check(
                        "place",
                        "place",
                        "SELECT n, place AS value, '' AS detail FROM import_row WHERE ref_id IS NULL"),
                new Sheet.Check("link", "link", """
                        SELECT n, link AS value, '' AS detail FROM import_row r
                        WHERE link IS NOT NULL AND NOT EXISTS (SELECT 1 FROM chain_link l WHERE l.id = r.link)"""));
    }

    /// The association adds firms and leaves what others keep as it is.
    private static String status() {
        return """
                UPDATE import_row r SET status = CASE
                    WHEN r.existing_id IS NULL THEN 'NEW'
                    WHEN :keepsFirms THEN 'UNCHANGED'
                    WHEN EXISTS (SELECT 1 FROM party p WHERE p.id = r.existing_id
                        AND p.name_zh = r.name_zh AND p.name_en = coalesce(r.name_en, p.name_en)
                        AND p.kind = coalesce(r.kind, p.kind) AND p.place_id = r.ref_id
                        AND p.link_id IS NOT DISTINCT FROM coalesce(r.link, p.link_id)
                        AND p.industry IS NOT DISTINCT FROM coalesce(r.industry, p.industry)
                        AND p.size_class = coalesce(r.size_class, p.size_class)
                        AND p.ownership = coalesce(r.ownership, p.ownership)
                        AND p.founded IS NOT DISTINCT FROM coalesce(r.founded::int, p.founded)
                        AND p.jobs IS NOT DISTINCT FROM coalesce(r.jobs::int, p.jobs)) THEN 'UNCHANGED'
                    ELSE 'CHANGED' END""";
    }

    /// New firms get a first site at their point, so that machines can stand somewhere.
    private static List<String> merges() {
        return List.of("""
                INSERT INTO party (id, kind, code, name_zh, name_en, link_id, industry, size_class, ownership, founded,
                    jobs, place_id, city_id, lat, lon, status, created_at)
                SELECT id, coalesce(kind, 'SMALL_FIRM'), code, name_zh, coalesce(name_en, name_zh), link, industry,
                       coalesce(size_class, 'MICRO'), coalesce(ownership, 'COMPANY'), founded::int, jobs::int,
                       ref_id, city_id, lat::float8, lon::float8,
                       CASE WHEN :vouches THEN 'VERIFIED' ELSE 'SUBMITTED' END, :now
                FROM import_row WHERE status = 'NEW'""", """
                INSERT INTO party_verification (id, party_id, submitted_at, submitted_by, decided_at, decided_by, outcome)
                SELECT id, id, :now, :person, CASE WHEN :vouches THEN :now END, CASE WHEN :vouches THEN :person END,
                       CASE WHEN :vouches THEN 'VERIFIED' END
                FROM import_row WHERE status = 'NEW'""", """
                INSERT INTO site (id, owner_id, place_id, city_id, name_zh, name_en, lat, lon)
                SELECT id, id, ref_id, city_id, '主厂区', 'Main site', lat::float8, lon::float8
                FROM import_row WHERE status = 'NEW'""", """
                UPDATE party p SET name_zh = r.name_zh, name_en = coalesce(r.name_en, p.name_en),
                    kind = coalesce(r.kind, p.kind), place_id = r.ref_id, city_id = r.city_id,
                    link_id = coalesce(r.link, p.link_id), industry = coalesce(r.industry, p.industry),
                    size_class = coalesce(r.size_class, p.size_class), ownership = coalesce(r.ownership, p.ownership),
                    founded = coalesce(r.founded::int, p.founded), jobs = coalesce(r.jobs::int, p.jobs),
                    version = p.version + 1
                FROM import_row r WHERE p.id = r.existing_id AND r.status = 'CHANGED'""");
    }
}
