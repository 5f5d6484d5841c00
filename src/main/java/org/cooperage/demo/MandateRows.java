package org.cooperage.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;

/// The mandate of the operator with three reviewed quarters, and a subsidy in which one receipt raises a question. Made
/// up.
final class MandateRows {
    private static final Key MANDATE = Key.of("mandate", 1);
    private static final Key SUBSIDY = Key.of("subsidy", 1);
    private static final int QUARTERS = 3;
    private static final int QUARTER = 3;

    private final Connection connection;
    private final Codes places;
    private final Instant start;
    private final LocalDate quarter;

    MandateRows(Connection connection, Codes places, Instant start) {
        this.connection = connection;
        this.places = places;
        this.start = start;
        var today = LocalDate.ofInstant(start, BusinessClock.ZONE);
        this.quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % QUARTER);
    }

    /// @param actual by quarter, the oldest first
    private record Figure(
            String title,
            @Nullable String fact,
            String unit,
            String target,
            boolean falling,
            int weight,
            int yuan,
            String document,
            List<String> actual) {}

    private static List<Figure> figures() {
        return List.of(
                new Figure(
                        "平台应用普及率 | Platform penetration",
                        "platform_penetration",
                        "%",
                        "20",
                        false,
                        30,
                        30_000,
                        "平台指标·演示 | Figure of the platform (demo)",
                        List.of("11.5", "15.2", "18.4")),
                new Figure(
                        "订单按期足量交付率 | Orders on time and in full",
                        null,
                        "%",
                        "90",
                        false,
                        30,
                        40_000,
                        "季度运营报告·演示 | Quarterly report (demo)",
                        List.of("84.1", "88.9", "91.3")),
                new Figure(
                        "每百单争议 | Disputes per hundred orders",
                        null,
                        "件 | cases",
                        "1",
                        true,
                        20,
                        20_000,
                        "争议台账·演示 | Register of disputes (demo)",
                        List.of("1.6", "1.1", "0.8")),
                new Figure(
                        "免费培训小微企业 | Small firms trained for free",
                        null,
                        "家次 | firms",
                        "120",
                        false,
                        20,
                        10_000,
                        "签到表·演示 | Lists of participants (demo)",
                        List.of("64", "131", "140")));
    }

    void write(Cluster.Party county, Cluster.Party operator) throws SQLException {
        try (var copy = TableCopy.into(connection, "mandate", """
                id, government_id, operator_id, city_id, title, scope, starts, ends, stage, created_at""")) {
            copy.row(
                    MANDATE,
                    county.id(),
                    operator.id(),
                    places.id(county.region()),
                    "羊绒产业集群平台运营委托·演示 | Running the platform of the cashmere cluster (demo)",
                    "运营集群平台：企业入驻与核验、订单拆分与派单、小微企业培训、争议调解；不得自营，不得指定交易。 | Run the platform: register firms, split and dispatch orders, train small firms, settle disputes; no business of its own, no forced choice.",
                    quarter.minusMonths((long) QUARTER * QUARTERS),
                    quarter.plusYears(2),
                    "IN_FORCE",
                    before(330));
        }
        kpis();
        reviews();
        subsidy(operator);
    }

    private Instant before(int days) {
        return start.minus(Duration.ofDays(days));
    }

    private void kpis() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "mandate_kpi",
                "id, mandate_id, title, fact, unit, target, falling, weight, bonus, malus")) {
            for (var it : figures()) {
                copy.row(
                        kpi(it),
                        MANDATE,
                        it.title(),
                        it.fact(),
                        it.unit(),
                        it.target(),
                        it.falling(),
                        it.weight(),
                        it.yuan(),
                        it.yuan() / 2);
            }
        }
    }

    private static Key kpi(Figure it) {
        return Key.of("mandate-kpi", figures().indexOf(it));
    }

    /// Scores, bonus and malus as `Scoring` reckons them.
    private void reviews() throws SQLException {
        review(
                0,
                "0.6845",
                0,
                30_000,
                "入驻宣传晚了两个月，已补。 | We began to register firms two months late; made good since.",
                "扣减照算；下季度须把培训补上。 | The malus stands; training has to catch up.");
        review(
                1,
                "0.9062",
                10_000,
                15_000,
                "培训达标；普及率受小作坊上线慢影响。 | Training is on target; small workshops come online slowly.",
                "同意；普及率单列月报。 | Agreed; penetration is to be reported by month.");
        review(
                2,
                "0.9760",
                70_000,
                0,
                "三项达标，普及率差 1.6 个百分点。 | Three targets reached, penetration is 1.6 points short.",
                "三项奖励照发。 | The three bonuses are due.");
    }

    private void review(int number, String score, int bonus, int malus, String comment, String decision)
            throws SQLException {
        var first = quarter.minusMonths((long) QUARTER * (QUARTERS - number));
        var id = Key.of("mandate-review", number);
        try (var copy = TableCopy.into(
                connection,
                "mandate_review",
                "id, mandate_id, quarter, comment, decision, score, bonus, malus, decided_at")) {
            copy.row(
                    id,
                    MANDATE,
                    first,
                    comment,
                    decision,
                    score,
                    bonus,
                    malus,
                    before(30 + 91 * (QUARTERS - 1 - number)));
        }
        try (var copy =
                TableCopy.into(connection, "mandate_value", "review_id, kpi_id, actual, source, document, year")) {
            for (var it : figures()) {
                var source = it.fact() == null ? "STATED" : "PLATFORM";
                copy.row(id, kpi(it), it.actual().get(number), source, it.document(), first.getYear());
            }
        }
    }

    private void subsidy(Cluster.Party operator) throws SQLException {
        try (var copy = TableCopy.into(connection, "subsidy", """
                id, mandate_id, purpose, document, granted, allowed, starts, ends, created_at""")) {
            copy.row(
                    SUBSIDY,
                    MANDATE,
                    "小微企业上云与培训补助·演示 | Getting small firms online, and training (demo)",
                    "财企〔2026〕12 号·演示 | Grant No. 12 (demo)",
                    800_000,
                    "{SOFTWARE,STAFF,TRAINING}",
                    quarter.minusMonths(9),
                    quarter.plusMonths(9),
                    before(270));
        }
        receipt(operator, 0, "RECEIVED", 250, 400_000, null, "第一期 | First instalment");
        receipt(operator, 1, "SPENT", 190, 126_500, "TRAINING", "讲师费、场地费 | Trainers and rooms");
        receipt(operator, 2, "SPENT", 120, 168_000, "SOFTWARE", "小程序开发 | Mini programme");
        receipt(operator, 3, "RECEIVED", 90, 240_000, null, "第二期 | Second instalment");
        receipt(operator, 4, "SPENT", 60, 98_000, "EQUIPMENT", "会议室大屏 | Screen for the meeting room");
        receipt(operator, 5, "SPENT", 40, 88_200, "STAFF", "驻点辅导员 | Advisers on site");
    }

    private void receipt(
            Cluster.Party operator, int number, String what, int daysAgo, int yuan, @Nullable String cost, String text)
            throws SQLException {
        var paper = paper(number);
        try (var copy = TableCopy.into(connection, "subsidy_receipt", """
                id, subsidy_id, what, day, amount, cost, text, by_id, at, file_name, media_type, content, sha256""")) {
            copy.row(
                    Key.of("subsidy-receipt", number),
                    SUBSIDY,
                    what,
                    LocalDate.ofInstant(before(daysAgo), BusinessClock.ZONE),
                    yuan,
                    cost,
                    text,
                    operator.id(),
                    before(daysAgo - 1),
                    "receipt-%d.pdf".formatted(number + 1),
                    "application/pdf",
                    "\\x" + HexFormat.of().formatHex(paper),
                    sha256(paper));
        }
    }

    /// A page that says which receipt it is.
    private static byte[] paper(int number) {
        var words = "BT /F1 14 Tf 20 60 Td (Receipt %d, made up for the demo) Tj ET".formatted(number + 1);
        return """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 320 120]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %s
                endstream endobj
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(words.length(), words).getBytes(StandardCharsets.US_ASCII);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
