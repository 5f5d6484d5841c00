package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.shared.BusinessClock;

/// Writes the honours of the cluster.
final class HonourRows {
    private final Connection connection;
    private final Codes places;
    private final Instant start;

    HonourRows(Connection connection, Codes places, Instant start) {
        this.connection = connection;
        this.places = places;
        this.start = start;
    }

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
                        "CHAMPION",
                        "制造业单项冠军：分梳绒·演示",
                        "Champion: dehaired cashmere (demo)",
                        "工业和信息化部·演示 | Ministry of industry (demo)",
                        "单项冠军通告·演示 | Notice of champions (demo)",
                        500,
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
