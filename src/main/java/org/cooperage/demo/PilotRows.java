package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.shared.BusinessClock;

/// Writes what the association has gathered for the pilot, all but the last condition, and the county's special plan.
final class PilotRows {
    private static final long YI_IN_WAN = 10_000;
    /// The undertaking the design centre waits for.
    private static final int SERVICES = 1;

    private final Connection connection;
    private final Cluster cluster;
    private final Codes places;
    private final Instant start;

    PilotRows(Connection connection, Cluster cluster, Codes places, Instant start) {
        this.connection = connection;
        this.cluster = cluster;
        this.places = places;
        this.start = start;
    }

    private record Paper(String fact, String value, String document, String signer) {}

    void write() throws SQLException {
        var county = PolicyRows.county(cluster);
        var association = cluster.parties().stream()
                .filter(it -> it.kind().equals("ASSOCIATION"))
                .findFirst();
        if (county.isPresent() && association.isPresent()) {
            evidence(association.get());
            var honours = new HonourRows(connection, cluster, places, start);
            honours.write(county.get(), association.get());
            honours.writeRungs(county.get(), association.get());
            programme(county.get(), association.get());
        }
    }

    private void evidence(Cluster.Party association) throws SQLException {
        int year = LocalDate.ofInstant(start, BusinessClock.ZONE).getYear() - 1;
        try (var copy = TableCopy.into(
                connection, "pilot_evidence", "id, city_id, party_id, fact, value, year, document, signer, at")) {
            int number = 0;
            for (var it : papers()) {
                copy.row(
                        Key.of("pilot-evidence", number),
                        places.id(association.region()),
                        association.id(),
                        it.fact(),
                        it.value(),
                        year,
                        it.document(),
                        it.signer(),
                        start.minus(Duration.ofDays(40L - number)));
                number++;
            }
        }
    }

    private List<Paper> papers() {
        long revenueWan =
                cluster.parties().stream().mapToLong(Cluster.Party::revenueWan).sum();
        long large = cluster.parties().stream()
                .filter(it -> it.revenueWan() >= YI_IN_WAN)
                .count();
        var statistics = "集群企业营业收入汇总表 | Revenue of the firms of the cluster, summed";
        var bureau = "县统计局 | County statistics bureau";
        var association = "羊绒协会秘书处 | Office of the cashmere association";
        return List.of(
                new Paper("revenue", Long.toString(revenueWan / YI_IN_WAN), statistics, bureau),
                new Paper("revenue_growth_3y", "6.8", statistics, bureau),
                new Paper("firms_over_yi", Long.toString(large), "亿元企业名单 | List of firms above ¥100 million", bureau),
                new Paper(
                        "fits_policy",
                        "yes",
                        "产业结构调整目录对照说明 | Comparison with the national catalogue of industries",
                        "县发展和改革局 | County development and reform bureau"),
                new Paper("distinct", "yes", "集群情况说明 | Description of the cluster", association),
                new Paper("location_quotient", "9.4", "第四次经济普查测算表 | Reckoned from the fourth economic census", bureau),
                new Paper(
                        "public_platforms",
                        "4",
                        "公共服务平台认定文件 | Recognition of the service platforms",
                        "县工业和信息化局 | County industry bureau"),
                new Paper(
                        "park_and_market",
                        "yes",
                        "园区批复、市场照片 | Approval of the park, photographs of the market",
                        association),
                new Paper("leaders_pull", "yes", "龙头企业带动情况 | How leading firms pull", association),
                new Paper(
                        "markets",
                        "2",
                        "专业市场登记 | Register of specialised markets",
                        "县市场监督管理局 | County market supervision"),
                new Paper("regional_brands", "1", "区域品牌证书 | Certificate of the regional brand", association),
                new Paper("well_known_trademarks", "3", "驰名商标认定文件 | Recognition of well-known trademarks", association),
                new Paper("provincial_brands", "12", "历史证书汇总 | Old certificates, gathered", association),
                new Paper("chain_cooperation", "yes", "协作协议汇编 | Agreements on cooperation, gathered", association),
                new Paper("internet_applied", "yes", "企业应用调查 | Survey of how firms use the internet", association),
                new Paper(
                        "smart_manufacturing",
                        "yes",
                        "设备普查报告 | Census of machines",
                        "县工业和信息化局 | County industry bureau"),
                new Paper("automatic_share", "38", "设备普查报告 | Census of machines", "县工业和信息化局 | County industry bureau"),
                new Paper("sme_share", "83", statistics, bureau));
    }

    private record Goal(String fact, String baseline, String target, int weight) {}

    private record Undertaking(
            String area,
            String title,
            boolean byCounty,
            int fromDay,
            int days,
            long budgetWan,
            String duties,
            String done) {}

    private void programme(Cluster.Party county, Cluster.Party association) throws SQLException {
        var id = Key.of("programme", 0);
        var from = LocalDate.ofInstant(start, BusinessClock.ZONE).minusDays(320);
        try (var copy = TableCopy.into(connection, "programme", """
                id, owner_id, city_id, title_zh, title_en, idea, safeguards, starts, ends, adopted_at, created_at""")) {
            copy.row(
                    id,
                    county.id(),
                    places.id(county.region()),
                    "清河羊绒智慧集群建设专项规划（演示）",
                    "Special plan of the smart cashmere cluster of Qinghe (demo)",
                    "以平台共享产能、共享服务带动万家中小微企业接单、生产、销售在线协同，把分散的家庭工场连成一座虚拟工厂。 | Shared capacity and shared services bring ten thousand small firms together online, from order to sale, and join scattered home workshops into one virtual factory.",
                    "成立专班，按季调度；资金列入年度预算；牵头单位凭证明材料销号。 | A team of its own, reviewed every quarter; the money stands in the yearly budget; whoever answers for something closes it by showing that it is done.",
                    from,
                    from.plusYears(3),
                    start.minus(Duration.ofDays(310)),
                    start.minus(Duration.ofDays(320)));
        }
        goals(id, county, from);
        undertakings(id, county, association, from);
        risks(id, county);
    }

    private void goals(Key programme, Cluster.Party county, LocalDate from) throws SQLException {
        var goals = List.of(
                new Goal("revenue", "60", "90", 3),
                new Goal("firms_over_yi", "5", "12", 2),
                new Goal("online_index", "35", "60", 2),
                new Goal("automatic_share", "30", "50", 2),
                new Goal("chain_completeness", "60", "90", 2),
                new Goal("platform_penetration", "0", "30", 2),
                new Goal("indicator:otif", "80", "95", 2),
                new Goal("indicator:local-share", "70", "95", 1),
                new Goal("indicator:buyers", "10", "60", 1),
                new Goal("upgrade:D", "10", "50", 1),
                new Goal("public_platforms", "3", "6", 1),
                new Goal("broadband_share", "60", "90", 1));
        try (var copy = TableCopy.into(
                connection,
                "programme_goal",
                "id, programme_id, owner_id, fact, baseline, since, target, due, weight")) {
            for (int i = 0; i < goals.size(); i++) {
                var it = goals.get(i);
                copy.row(
                        Key.of("programme-goal", i),
                        programme,
                        county.id(),
                        it.fact(),
                        it.baseline(),
                        from,
                        it.target(),
                        from.plusYears(3),
                        it.weight());
            }
        }
    }

    private void risks(Key programme, Cluster.Party county) throws SQLException {
        try (var copy = TableCopy.into(
                connection, "programme_risk", "id, programme_id, owner_id, title, chance, harm, answer")) {
            copy.row(
                    Key.of("programme-risk", 0),
                    programme,
                    county.id(),
                    "染整指标不足，扩容延期 | Too little room for dyeing, the works are late",
                    "HIGH",
                    "HIGH",
                    "分两期建设，先接外地合作染厂 | Build in two parts, dye elsewhere first");
            copy.row(
                    Key.of("programme-risk", 1),
                    programme,
                    county.id(),
                    "小工场不愿公开产能 | Small workshops do not want to show their capacity",
                    "MEDIUM",
                    "MEDIUM",
                    "先给订单再谈数据，数据只归本厂 | Orders first, data later, and it stays the workshop’s own");
            copy.row(
                    Key.of("programme-risk", 2),
                    programme,
                    county.id(),
                    "旺季之外订单不足 | Too few orders outside the season",
                    "MEDIUM",
                    "LOW",
                    "组织春夏薄款和服务订单 | Bring in light styles and service orders");
        }
    }

    private void undertakings(Key programme, Cluster.Party county, Cluster.Party association, LocalDate from)
            throws SQLException {
        var all = List.of(
                new Undertaking(
                        "GUIDANCE",
                        "编制集群产业链图谱和补链清单 | Draw the map of the chain and the list of its gaps",
                        true,
                        0,
                        180,
                        60,
                        "GOVERNMENT=LEADS,ASSOCIATION=TAKES_PART,RESEARCH=TAKES_PART",
                        "图谱一期验收单 | Acceptance of the first part of the map"),
                new Undertaking(
                        "SERVICES",
                        "建成检验检测、设计、培训共享服务 | Build shared testing, design and training",
                        false,
                        60,
                        400,
                        800,
                        "ASSOCIATION=LEADS,RESEARCH=TAKES_PART,SMALL_FIRM=TAKES_PART",
                        ""),
                new Undertaking(
                        "COOPERATION",
                        "千家工场接入订单拆分与产能共享 | A thousand workshops take split orders and share capacity",
                        false,
                        30,
                        500,
                        500,
                        "ASSOCIATION=LEADS,LEADING_FIRM=TAKES_PART,SMALL_FIRM=TAKES_PART",
                        ""),
                new Undertaking(
                        "PARKS",
                        "羊绒小镇集中染整与污水处理扩容 | Central dyeing and more waste water treatment in the cashmere town",
                        true,
                        90,
                        220,
                        6_000,
                        "GOVERNMENT=LEADS,FINANCE=TAKES_PART",
                        ""),
                new Undertaking(
                        "PARKS", "园区光纤与 5G 覆盖 | Fibre and 5G in the park", true, 0, 345, 900, "GOVERNMENT=LEADS", ""),
                new Undertaking(
                        "COMMERCE",
                        "知名网站河北特色产业带开设 | A page of the cluster on a known trading site",
                        false,
                        20,
                        200,
                        120,
                        "ASSOCIATION=LEADS,SMALL_FIRM=TAKES_PART",
                        "产业带上线截图 | Screenshot of the page"),
                new Undertaking(
                        "INNOVATION",
                        "校企联合设计中心 | A design centre of firms and universities",
                        false,
                        120,
                        600,
                        450,
                        "RESEARCH=LEADS,LEADING_FIRM=TAKES_PART",
                        ""),
                new Undertaking(
                        "BRANDS",
                        "区域品牌使用规则与抽检 | Rules and samples for the regional brand",
                        false,
                        10,
                        330,
                        150,
                        "ASSOCIATION=LEADS,GOVERNMENT=TAKES_PART",
                        ""));
        try (var copy = TableCopy.into(connection, "programme_undertaking", """
                id, programme_id, owner_id, area, title, lead_id, starts, ends, budget, funding, duties, done_on,
                evidence, after_id""")) {
            for (int i = 0; i < all.size(); i++) {
                var it = all.get(i);
                var done = Optional.of(it.done()).filter(text -> !text.isEmpty());
                copy.row(
                        Key.of("undertaking", i),
                        programme,
                        county.id(),
                        it.area(),
                        it.title(),
                        it.byCounty() ? county.id() : association.id(),
                        from.plusDays(it.fromDay()),
                        from.plusDays((long) it.fromDay() + it.days()),
                        it.budgetWan() * 10_000,
                        "县财政与企业自筹 | County budget and the firms’ own money",
                        "{" + it.duties() + "}",
                        done.map(text -> from.plusDays((long) it.fromDay() + it.days() - 10))
                                .orElse(null),
                        done.orElse(null),
                        it.area().equals("INNOVATION") ? Key.of("undertaking", SERVICES) : null);
            }
        }
    }
}
