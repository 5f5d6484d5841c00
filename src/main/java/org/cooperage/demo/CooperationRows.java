package org.cooperage.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;

/// Two governments of other cities, what one of them has agreed on with the home county and a year of its ledger, and
/// what the other proposes. Made up.
final class CooperationRows {
    static final int OFFICES = 2;

    private static final String TONGXIANG = "330483";
    private static final String NANGONG = "130581";
    private static final Key ORDERS = Key.of("cooperation", 1);
    private static final Key PARK = Key.of("cooperation", 2);

    private static final int MONTHS = 12;
    private static final int PAID_FOR = 6;

    private final Connection connection;
    private final Codes places;
    private final Instant start;
    private final LocalDate month;
    private int entries;

    CooperationRows(Connection connection, Codes places, Instant start) {
        this.connection = connection;
        this.places = places;
        this.start = start;
        this.month = LocalDate.ofInstant(start, BusinessClock.ZONE).withDayOfMonth(1);
    }

    void write(Cluster.Party county) throws SQLException {
        office(
                TONGXIANG,
                "市经济和信息化局",
                "City Bureau of Economy and Information Technology",
                "tongxiang",
                "沈国荣",
                30.63,
                120.56);
        office(NANGONG, "市人民政府", "City Government", "nangong", "田建军", 37.36, 115.41);
        try (var copy = TableCopy.into(connection, "cooperation", """
                id, proposer_id, participants, title, aim, terms, disputes, starts, ends, notice_days, stage, created_at""")) {
            copy.row(
                    ORDERS,
                    county.id(),
                    "{%s,%s}".formatted(county.id(), party(TONGXIANG)),
                    "旺季编织套口跨市协作·演示 | Knitting and linking across cities in the season (demo)",
                    "CROSS_CITY_ORDERS",
                    "清河企业旺季接不下的编织、套口订单优先派往濮院；税收在生产地入库，按约定比例分享；平台服务费由接单地与生产地分享。 | Knitting and linking that firms of Qinghe cannot take in the season go to Puyuan first. Tax is paid where it is made and shared; so is the fee of the platform.",
                    "先由两地主管部门协商，三十天不成的提请双方上级主管部门。 | The two bureaus talk first; after thirty days the authorities above them are asked.",
                    month.minusMonths(MONTHS + 2L),
                    month.plusYears(2),
                    180,
                    "IN_FORCE",
                    before(430));
            copy.row(
                    PARK,
                    party(NANGONG),
                    "{%s,%s}".formatted(party(NANGONG), county.id()),
                    "清河—南宫共建羊绒分梳园·演示 | A shared dehairing park of Qinghe and Nangong (demo)",
                    "SHARED_PARK",
                    "南宫出地、清河出企业和管理，分梳环节集中治污；产值各半统计，税收五年内按比例分享。 | Nangong brings the land, Qinghe firms and management; wastewater is treated in one place; output counts half and half, tax is shared for five years.",
                    "协商不成的，提请市级主管部门协调。 | If talks fail, the city’s authority mediates.",
                    month.plusMonths(2),
                    month.plusMonths(2).plusYears(5),
                    365,
                    "PROPOSED",
                    before(4));
        }
        shares(county);
        ledger(county);
        say(PARK, "PROPOSED", party(NANGONG), 3, null, "共建羊绒分梳园 | Shared dehairing park");
        say(PARK, "ACCEPTED", party(NANGONG), 3, null, null);
    }

    private static Key party(String region) {
        return Key.of("government/" + region, 0);
    }

    private Instant before(int days) {
        return start.minus(Duration.ofDays(days));
    }

    /// One may sign in as its person, with the password of all.
    private void office(String region, String zh, String en, String username, String person, double lat, double lon)
            throws SQLException {
        var id = party(region);
        try (var copy = TableCopy.into(connection, "party", """
                id, kind, name_zh, name_en, industry, ownership, place_id, city_id, lat, lon, status, synthetic, created_at""")) {
            var place = places.id(region);
            copy.row(id, "GOVERNMENT", zh, en, "9225", "PUBLIC", place, place, lat, lon, "VERIFIED", true, before(300));
        }
        try (var insert = connection.prepareStatement("""
                INSERT INTO person (id, username, password_hash, name, created_at)
                SELECT ?::uuid, ?, password_hash, ?, created_at FROM person ORDER BY username LIMIT 1""")) {
            insert.setString(1, Key.of("government-person/" + region, 0).toString());
            insert.setString(2, username);
            insert.setString(3, person);
            insert.executeUpdate();
        }
        try (var copy = TableCopy.into(connection, "membership", "person_id, party_id, role, title, since")) {
            copy.row(Key.of("government-person/" + region, 0), id, "GOV", "协作科科长", before(300));
        }
    }

    private void shares(Cluster.Party county) throws SQLException {
        try (var copy = TableCopy.into(connection, "cooperation_share", "cooperation_id, benefit, party_id, percent")) {
            share(copy, ORDERS, "TAX", county, TONGXIANG, 40);
            share(copy, ORDERS, "OUTPUT", county, TONGXIANG, 30);
            share(copy, ORDERS, "FEE", county, TONGXIANG, 60);
            share(copy, PARK, "TAX", county, NANGONG, 45);
            share(copy, PARK, "OUTPUT", county, NANGONG, 50);
            share(copy, PARK, "ENERGY", county, NANGONG, 20);
        }
    }

    private static void share(
            TableCopy copy, Key agreement, String benefit, Cluster.Party county, String other, int percent)
            throws SQLException {
        copy.row(agreement, benefit, county.id(), percent);
        copy.row(agreement, benefit, party(other), 100 - percent);
    }

    private void ledger(Cluster.Party county) throws SQLException {
        say(ORDERS, "PROPOSED", county.id(), 428, null, "旺季跨市协作 | Cooperation in the season");
        say(ORDERS, "ACCEPTED", county.id(), 428, null, null);
        say(ORDERS, "ACCEPTED", party(TONGXIANG), 424, null, null);
        for (int back = MONTHS; back >= 1; back--) {
            taxes(county, back);
        }
        for (int quarter = 4; quarter >= 1; quarter--) {
            var fee = arisen(
                    "FEE",
                    county.id(),
                    county,
                    quarter * 3,
                    3,
                    41_800 + 3_700L * quarter,
                    60,
                    "平台服务费结算单 | Statement of platform fees");
            if (quarter > 1) {
                say(ORDERS, "CONFIRMED", party(TONGXIANG), quarter * 91 - 80, fee, null);
            }
        }
        var output = arisen(
                "OUTPUT",
                party(TONGXIANG),
                county,
                MONTHS,
                MONTHS,
                61_240_000,
                30,
                "规上工业产值核算表 | Output of industry, as counted");
        say(
                ORDERS,
                "CONTESTED",
                county.id(),
                5,
                output,
                "三月的数与我们的订单不符，请核对。 | March does not match our orders; please check.");
    }

    /// The last two wait for the county; one was entered twice and countered; the first half is paid.
    private void taxes(Cluster.Party county, int back) throws SQLException {
        long yuan = 186_000 + 23_500L * (back * 7 % 12);
        var tax = arisen("TAX", party(TONGXIANG), county, back, 1, yuan, 40, "税收入库清单 | List of tax receipts");
        if (back > 2) {
            say(ORDERS, "CONFIRMED", county.id(), back * 30 - 20, tax, null);
        }
        if (back == PAID_FOR) {
            var paid = paid(county, 620_000);
            say(ORDERS, "CONFIRMED", county.id(), 150, paid, null);
        }
    }

    private Key arisen(
            String benefit,
            Object by,
            Cluster.Party county,
            int back,
            int months,
            long yuan,
            int percent,
            String document)
            throws SQLException {
        var from = month.minusMonths(back);
        var home = BigDecimal.valueOf(yuan * percent, 2);
        var other = BigDecimal.valueOf(yuan * (100 - percent), 2);
        return entry(
                ORDERS,
                "ARISEN",
                by,
                Math.max(3, (back - months) * 30 + 22),
                null,
                null,
                benefit,
                from,
                from.plusMonths(months),
                yuan,
                "{\"%s\": %s, \"%s\": %s}".formatted(county.id(), home, party(TONGXIANG), other),
                null,
                "STATED",
                document);
    }

    private Key paid(Cluster.Party county, long yuan) throws SQLException {
        var day = month.minusDays(155);
        return entry(
                ORDERS,
                "PAID",
                party(TONGXIANG),
                152,
                null,
                null,
                null,
                day,
                day.plusDays(1),
                yuan,
                null,
                county.id(),
                null,
                "国库划款 2026-0417·演示 | Treasury transfer 2026-0417 (demo)");
    }

    private void say(Key agreement, String what, Object by, int daysAgo, @Nullable Key about, @Nullable String note)
            throws SQLException {
        entry(agreement, what, by, daysAgo, about, note, null, null, null, null, null, null, null, null);
    }

    private Key entry(Object agreement, Object what, Object by, int daysAgo, @Nullable Object... rest)
            throws SQLException {
        var id = Key.of("cooperation-entry", entries++);
        try (var copy = TableCopy.into(connection, "cooperation_entry", """
                id, cooperation_id, what, by_id, at, round, about_id, note, benefit, period_from, period_to, amount, parts,
                to_id, source, document""")) {
            var row = new @Nullable Object[6 + rest.length];
            row[0] = id;
            row[1] = agreement;
            row[2] = what;
            row[3] = by;
            row[4] = before(daysAgo);
            row[5] = 1;
            System.arraycopy(rest, 0, row, 6, rest.length);
            copy.row(row);
        }
        return id;
    }
}
