package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.shared.BusinessClock;

/// Writes the honours of the cluster.
final class HonourRows {
    /// Rung, its name, how many firms, for how many years, and how many days ago at most.
    private static final List<Rung> RUNGS = List.of(
            new Rung("CHAMPION", "制造业单项冠军：分梳绒·演示", "Champion: dehaired cashmere (demo)", 1, 3),
            new Rung("LITTLE_GIANT", "专精特新“小巨人”企业·演示", "Little giant (demo)", 3, 3),
            new Rung("SPECIALISED_FIRM", "专精特新中小企业·演示", "Specialised firm (demo)", 14, 3),
            new Rung("HIGH_TECH_FIRM", "高新技术企业·演示", "High-tech firm (demo)", 9, 3),
            new Rung("INNOVATIVE_FIRM", "创新型中小企业·演示", "Innovative firm (demo)", 46, 3),
            new Rung("DIGITAL_FIRM", "数字化水平二级·演示", "Digital level 2 (demo)", 18, 3));
    private static final int DAYS_APART = 41;
    private static final int LONGEST_AGO = 1_000;
    private static final int YEAR = 365;

    private final Connection connection;
    private final Cluster cluster;
    private final Codes places;
    private final Instant start;

    HonourRows(Connection connection, Cluster cluster, Codes places, Instant start) {
        this.connection = connection;
        this.cluster = cluster;
        this.places = places;
        this.start = start;
    }

    private record Rung(String kind, String zh, String en, int firms, int years) {}

    private record Title(String kind, String zh, String en, String issuer, String document, int daysAgo, int days) {}

    /// Entered by the association, confirmed by the county; two have run out, one waits. Made up.
    void write(Cluster.Party county, Cluster.Party association) throws SQLException {
        var today = LocalDate.ofInstant(start, BusinessClock.ZONE);
        try (var copy = TableCopy.into(connection, "honour", """
                id, city_id, kind, title, title_en, issuer, document, since, until, entered_by, entered_at, stage,
                decided_by, decided_at""")) {
            var titles = titles();
            for (int i = 0; i < titles.size(); i++) {
                var it = titles.get(i);
                boolean waits = i == titles.size() - 1;
                copy.row(
                        Key.of("honour", i),
                        places.id(association.region()),
                        it.kind(),
                        it.zh(),
                        it.en(),
                        it.issuer(),
                        it.document(),
                        today.minusDays(it.daysAgo()),
                        it.days() == 0 ? null : today.minusDays((long) it.daysAgo() - it.days()),
                        association.id(),
                        start.minus(Duration.ofDays(30L - i)),
                        waits ? "ENTERED" : "CONFIRMED",
                        waits ? null : county.id(),
                        waits ? null : start.minus(Duration.ofDays(20L - i)));
            }
        }
    }

    /// Titles of firms, the largest on the highest rung, entered by the association and confirmed by the county. A firm
    /// climbs rung by rung, so that it has the lower ones, too.
    void writeRungs(Cluster.Party county, Cluster.Party association) throws SQLException {
        var firms = cluster.parties().stream()
                .filter(it -> it.kind().endsWith("_FIRM") && it.verified())
                .filter(it -> it.region().equals(county.region()))
                .sorted(Comparator.comparingLong(Cluster.Party::revenueWan).reversed())
                .toList();
        try (var copy = TableCopy.into(connection, "honour", """
                id, city_id, holder_id, kind, title, title_en, issuer, document, since, until, entered_by, entered_at, stage,
                decided_by, decided_at""")) {
            for (var rung : RUNGS) {
                for (int i = 0; i < Math.min(rung.firms(), firms.size()); i++) {
                    rung(copy, rung, i, firms.get(i), county, association);
                }
            }
        }
    }

    private void rung(
            TableCopy copy, Rung rung, int at, Cluster.Party firm, Cluster.Party county, Cluster.Party association)
            throws SQLException {
        var today = LocalDate.ofInstant(start, BusinessClock.ZONE);
        var since = today.minusDays(30L + (long) DAYS_APART * (at + rung.firms()) % LONGEST_AGO);
        copy.row(
                Key.of("rung-" + rung.kind(), at),
                places.id(association.region()),
                firm.id(),
                rung.kind(),
                rung.zh(),
                rung.en(),
                "主管部门·演示 | The authority (demo)",
                "认定公告 %d 号·演示 | Notice No. %d (demo)".formatted(since.getYear(), since.getYear()),
                since,
                since.plusDays((long) YEAR * rung.years()),
                association.id(),
                start.minus(Duration.ofDays(25)),
                "CONFIRMED",
                county.id(),
                start.minus(Duration.ofDays(18)));
    }

    private static List<Title> titles() {
        return List.of(
                new Title(
                        "TITLE",
                        "羊绒之都·演示",
                        "Capital of cashmere (demo)",
                        "行业联合会·演示 | Federation of the industry (demo)",
                        "授予决定 12 号·演示 | Award No. 12 (demo)",
                        2_900,
                        0),
                new Title(
                        "REGIONAL_BRAND",
                        "清河羊绒·演示",
                        "Qinghe cashmere (demo)",
                        "省市场监督管理局·演示 | Provincial market supervision (demo)",
                        "区域品牌证书 03 号·演示 | Regional brand certificate No. 03 (demo)",
                        1_400,
                        3_650),
                new Title(
                        "GEOGRAPHICAL_INDICATION",
                        "清河羊绒集体商标·演示",
                        "Collective mark (demo)",
                        "国家知识产权局·演示 | National intellectual property office (demo)",
                        "集体商标注册证·演示 | Registration of the collective mark (demo)",
                        1_100,
                        3_650),
                new Title(
                        "WELL_KNOWN_TRADEMARK",
                        "羊绒纱线商标·演示",
                        "Yarn trademark (demo)",
                        "国家知识产权局·演示 | National intellectual property office (demo)",
                        "认定文件 77 号·演示 | Recognition No. 77 (demo)",
                        2_000,
                        0),
                new Title(
                        "PROVINCIAL_BRAND",
                        "省名牌产品：羊绒衫·演示",
                        "Famous product: cashmere jumper (demo)",
                        "省质量技术监督局·演示 | Provincial quality supervision (demo)",
                        "省名牌公告 2018·演示 | Notice of famous products 2018 (demo)",
                        2_700,
                        1_095),
                new Title(
                        "PROVINCIAL_BRAND",
                        "省著名商标：围巾·演示",
                        "Famous trademark: scarf (demo)",
                        "省工商行政管理局·演示 | Provincial commerce administration (demo)",
                        "著名商标公告 2017·演示 | Notice of famous trademarks 2017 (demo)",
                        3_100,
                        1_095),
                new Title(
                        "TITLE",
                        "省级中小企业特色产业集群·演示",
                        "Provincial cluster of small firms (demo)",
                        "省工业和信息化厅·演示 | Provincial department of industry (demo)",
                        "认定公示·演示 | Public notice of recognition (demo)",
                        60,
                        1_095));
    }
}
