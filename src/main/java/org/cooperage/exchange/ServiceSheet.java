package org.cooperage.exchange;

import static org.cooperage.exchange.Column.optional;
import static org.cooperage.exchange.Column.required;
import static org.cooperage.exchange.Readings.text;

import java.util.List;

/// Services, known by their provider and Chinese name. What a laboratory may do exactly is entered on the form.
///
/// Who imports for others adds services: a provider's own stay as it has them, and only who vouches for firms publishes
/// what it adds; else it is a draft the provider looks at first.
final class ServiceSheet {

    /// Several names in a cell.
    private static final String APART = "'\\s*[;；、，,|]\\s*'";

    private static final String CITIES = """
            ARRAY(SELECT DISTINCT c.id FROM regexp_split_to_table(trim(r.coverage), %s) AS part
                  JOIN place c ON c.kind = 'CITY' AND part IN (c.code, c.name_zh, c.name_en) ORDER BY c.id)""".formatted(APART);
    private static final String THINGS = """
            ARRAY(SELECT DISTINCT t.id FROM regexp_split_to_table(trim(r.things), %s) AS part
                  JOIN resource t ON t.owner_id = r.owner_id AND t.active AND part IN (t.name_zh, t.name_en)
                  ORDER BY t.id)""".formatted(APART);
    private static final String LIFE = "coalesce(string_to_array(r.life_stages, ';'), '{}')";
    private static final String PUBLISHES = "coalesce(r.published, 'false')::boolean AND (NOT :others OR :vouches)";

    private static final String EXPORT = """
            SELECT p.code AS owner, o.name_zh AS name, o.name_en, o.dimension, o.category, o.summary_zh AS summary,
                   o.summary_en, o.price_model AS model, o.amount, o.unit_zh AS unit, o.unit_en, o.least, o.answer_hours,
                   o.days, o.approval::text AS approval, array_to_string(o.life_stages, ';') AS life_stages,
                   (SELECT string_agg(c.code, ';' ORDER BY c.code) FROM place c WHERE c.id = ANY (o.coverage)) AS coverage,
                   (SELECT string_agg(t.name_zh, ';' ORDER BY t.id) FROM service_resource s
                    JOIN resource t ON t.id = s.resource_id WHERE s.offer_id = o.id) AS things,
                   (o.stage = 'PUBLISHED')::text AS published
            FROM service_offer o JOIN party p ON p.id = o.provider_id
            WHERE :others OR o.provider_id = :actor
            ORDER BY p.code, o.name_zh, o.id""";

    static final Sheet SHEET =
            new Sheet(ImportKind.SERVICES, columns(), lookUps(), checks(), status(), merges(), EXPORT);

    private ServiceSheet() {}

    private static List<Column> columns() {
        return List.of(
                Column.owner("服务机构信用代码", "Provider's credit code").orCalled("统一社会信用代码", "Credit code", "code"),
                required("name", "服务名称", "Service", "纤维含量检测", text(120)).orCalled("名称", "Name"),
                optional("name_en", "英文名称", "English name", "Fibre content test", text(120)),
                required("dimension", "职能", "Function", "检验检测", Readings.word(ServiceWords.DIMENSIONS)),
                required("category", "类别", "Category", "检验检测", Readings.word(ServiceWords.CATEGORIES)),
                required("summary", "说明", "What one gets", "三天出报告，带 CMA 章。", text(1_000)),
                optional("summary_en", "英文说明", "English description", "A report in three days.", text(1_000)),
                required("model", "计价方式", "Price model", "按数量", Readings.word(ServiceWords.MODELS)),
                optional("amount", "单价（元，含税）", "Price (yuan, with VAT)", "260", Readings.money("10000000")),
                required("unit", "单位", "Unit", "样", text(20)),
                optional("unit_en", "英文单位", "English unit", "sample", text(20)),
                optional("least", "最少计费数量", "Least billed", "1", Readings.number("0.01", "100000", 2)),
                optional("answer_hours", "答复时限（小时）", "Answered within (hours)", "24", Readings.whole(1, 720)),
                optional("days", "交付时限（天）", "Delivered within (days)", "3", Readings.whole(1, 730)),
                optional("approval", "需先确认", "Needs a yes", "是", Readings.yesNo()),
                optional("coverage", "服务地区", "Offered in", "清河县;高阳县", text(1_000))
                        .orCalled("地区", "Cities"),
                optional(
                        "life_stages", "适合阶段", "For firms that are", "成长;扩张", Readings.words(ServiceWords.LIFE_STAGES)),
                optional("things", "预约的设备", "Things booked", "强力仪;检测室", text(1_000))
                        .orCalled("设备", "Machines"),
                optional("published", "发布", "Published", "是", Readings.yesNo()));
    }

    private static List<String> lookUps() {
        return List.of(MachineSheet.OWNER, MachineSheet.OWNER_BY_CODE, """
                UPDATE import_row r SET existing_id = o.id
                FROM (SELECT DISTINCT ON (provider_id, name_zh) * FROM service_offer ORDER BY provider_id, name_zh, id) o
                WHERE o.provider_id = r.owner_id AND o.name_zh = r.name""");
    }

    private static List<Sheet.Check> checks() {
        return List.of(
                MachineSheet.NO_OWNER,
                MachineSheet.NOT_OWN,
                Sheet.twice("name", "owner_id, name"),
                new Sheet.Check("amount", "service-no-price", """
                        SELECT n, '' AS value, model AS detail FROM import_row
                        WHERE amount IS NULL AND model <> 'ON_QUOTE'"""),
                new Sheet.Check("amount", "service-price", """
                        SELECT n, amount AS value, model AS detail FROM import_row
                        WHERE amount IS NOT NULL AND model = 'ON_QUOTE'"""),
                new Sheet.Check("coverage", "city", """
                        SELECT n, part AS value, '' AS detail
                        FROM import_row r, regexp_split_to_table(trim(r.coverage), %s) AS part
                        WHERE NOT EXISTS (SELECT 1 FROM place c
                                          WHERE c.kind = 'CITY' AND part IN (c.code, c.name_zh, c.name_en))""".formatted(APART)),
                new Sheet.Check("things", "machine", """
                        SELECT n, part AS value, '' AS detail
                        FROM import_row r, regexp_split_to_table(trim(r.things), %s) AS part
                        WHERE r.owner_id IS NOT NULL AND (:others OR r.owner_id = :actor)
                          AND NOT EXISTS (SELECT 1 FROM resource t WHERE t.owner_id = r.owner_id AND t.active
                                          AND part IN (t.name_zh, t.name_en))""".formatted(APART)),
                new Sheet.Check("published", "unverified", """
                        SELECT r.n, p.name_zh AS value, '' AS detail FROM import_row r JOIN party p ON p.id = r.owner_id
                        WHERE r.published::boolean AND p.status <> 'VERIFIED'"""));
    }

    private static String status() {
        return """
                UPDATE import_row r SET status = CASE
                    WHEN r.existing_id IS NULL THEN 'NEW'
                    WHEN :others THEN 'UNCHANGED'
                    WHEN EXISTS (SELECT 1 FROM service_offer o WHERE o.id = r.existing_id
                        AND o.name_en = coalesce(r.name_en, o.name_en)
                        AND (o.dimension, o.category, o.summary_zh, o.price_model, o.unit_zh)
                            = (r.dimension, r.category, r.summary, r.model, r.unit)
                        AND o.summary_en = coalesce(r.summary_en, o.summary_en)
                        AND o.amount IS NOT DISTINCT FROM r.amount::numeric
                        AND o.unit_en = coalesce(r.unit_en, o.unit_en)
                        AND o.least = coalesce(r.least::numeric, o.least)
                        AND o.answer_hours = coalesce(r.answer_hours::int, o.answer_hours)
                        AND o.days = coalesce(r.days::int, o.days)
                        AND o.approval = coalesce(r.approval::boolean, o.approval)
                        AND (r.life_stages IS NULL OR (%s <@ o.life_stages AND o.life_stages <@ %s))
                        AND (r.coverage IS NULL OR (%s <@ o.coverage AND o.coverage <@ %s))
                        AND (r.things IS NULL OR %s = ARRAY(SELECT s.resource_id FROM service_resource s
                            WHERE s.offer_id = o.id ORDER BY s.resource_id))
                        AND (r.published IS NULL OR r.published::boolean = (o.stage = 'PUBLISHED'))) THEN 'UNCHANGED'
                    ELSE 'CHANGED' END""".formatted(LIFE, LIFE, CITIES, CITIES, THINGS);
    }

    private static List<String> merges() {
        return List.of("""
                INSERT INTO service_offer (id, provider_id, provider_zh, provider_en, city_id, lat, lon, dimension, category,
                    name_zh, name_en, summary_zh, summary_en, price_model, amount, unit_zh, unit_en, least, answer_hours,
                    days, coverage, life_stages, by_calendar, approval, stage, at)
                SELECT r.id, p.id, p.name_zh, p.name_en, p.city_id, p.lat, p.lon, r.dimension, r.category, r.name,
                       coalesce(r.name_en, ''), r.summary, coalesce(r.summary_en, ''), r.model, r.amount::numeric, r.unit,
                       coalesce(r.unit_en, ''), coalesce(r.least::numeric, 1), coalesce(r.answer_hours::int, 24),
                       coalesce(r.days::int, 7), %s, %s, r.things IS NOT NULL, coalesce(r.approval::boolean, true),
                       CASE WHEN %s THEN 'PUBLISHED' ELSE 'DRAFT' END, :now
                FROM import_row r JOIN party p ON p.id = r.owner_id WHERE r.status = 'NEW'""".formatted(CITIES, LIFE, PUBLISHES), """
                UPDATE service_offer o SET dimension = r.dimension, category = r.category,
                    name_en = coalesce(r.name_en, o.name_en), summary_zh = r.summary,
                    summary_en = coalesce(r.summary_en, o.summary_en), price_model = r.model, amount = r.amount::numeric,
                    unit_zh = r.unit, unit_en = coalesce(r.unit_en, o.unit_en), least = coalesce(r.least::numeric, o.least),
                    answer_hours = coalesce(r.answer_hours::int, o.answer_hours), days = coalesce(r.days::int, o.days),
                    approval = coalesce(r.approval::boolean, o.approval),
                    coverage = CASE WHEN r.coverage IS NULL THEN o.coverage ELSE %s END,
                    life_stages = CASE WHEN r.life_stages IS NULL THEN o.life_stages ELSE %s END,
                    by_calendar = o.by_calendar OR r.things IS NOT NULL,
                    stage = CASE WHEN r.published::boolean THEN 'PUBLISHED'
                                 WHEN NOT r.published::boolean AND o.stage = 'PUBLISHED' THEN 'WITHDRAWN'
                                 ELSE o.stage END,
                    version = o.version + 1
                FROM import_row r WHERE o.id = r.existing_id AND r.status = 'CHANGED'""".formatted(CITIES, LIFE), """
                DELETE FROM service_resource s USING import_row r
                WHERE s.offer_id = r.existing_id AND r.status = 'CHANGED' AND r.things IS NOT NULL""", """
                INSERT INTO service_resource (offer_id, resource_id)
                SELECT coalesce(r.existing_id, r.id), unnest(%s) FROM import_row r
                WHERE r.status IN ('NEW', 'CHANGED') AND r.things IS NOT NULL""".formatted(THINGS));
    }
}
