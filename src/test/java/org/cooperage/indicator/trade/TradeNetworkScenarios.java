package org.cooperage.indicator.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.TestFirms;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Officials see how firms work with each other, from orders of the months before, and nothing of any one firm.
@CooperageTest
class TradeNetworkScenarios {
    private static final Acting OFFICIAL = Acting.of(new UUID(5, 5), UUID.randomUUID(), Role.GOV);

    @Autowired
    private TradeNetworks networks;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private final String mark = UUID.randomUUID().toString().substring(0, 4);
    private final Cell knitToLink = new Cell("K" + mark, "L" + mark);
    private final Cell linkToBuyers = new Cell("L" + mark, "OUTSIDE");
    private final Cell soloToBuyers = new Cell("S" + mark, "OUTSIDE");
    private final List<Maker> knitters = new ArrayList<>();
    private final List<Maker> linkers = new ArrayList<>();
    private final List<Party.Id> buyers = new ArrayList<>();
    private final List<UUID> deals = new ArrayList<>();
    private Instant lastMonth;

    @BeforeEach
    void sixOrdersOfLastMonth() {
        cluster = new TestCluster(owner).knitted().linked();
        cluster.update("DELETE FROM trade_month");
        cluster.update("DELETE FROM trade_part");
        lastMonth = month().minusDays(9).atStartOfDay(BusinessClock.ZONE).toInstant();
        for (int i = 0; i < 6; i++) {
            knitters.add(maker("knit", "K"));
            linkers.add(maker("link", "L"));
            buyers.add(new TestCluster(owner).buyer());
            order(i, lastMonth);
        }
    }

    private LocalDate month() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
    }

    private Maker maker(String process, String link) {
        var maker = cluster.maker(process, 2, "10.00");
        cluster.update(
                "UPDATE party SET link_id = ? WHERE id = ?",
                link + mark,
                maker.id().value());
        return maker;
    }

    private void order(int number, Instant at) {
        var order = UUID.randomUUID();
        deal(order, null, buyers.get(number), null, 0, at);
        deal(UUID.randomUUID(), order, buyers.get(number), knitters.get(number), 20, at);
        deal(UUID.randomUUID(), order, buyers.get(number), linkers.get(number), 40, at);
    }

    private void deal(UUID id, UUID order, Party.Id buyer, Maker maker, int seq, Instant at) {
        var when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        boolean job = order != null;
        cluster.update(
                """
                INSERT INTO deal (id, code, kind, parent_id, buyer_id, maker_id, need_id, proposal_id, product_zh, product_en,
                    operation_seq, process_id, operation_zh, operation_en, resource_id, site_id, city_id, quantity, needed,
                    unit, starts, ends, due, stage, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, '衫', 'Pullover', ?, ?, '工序', 'Step', ?, ?, ?, 100, 100, 'H87', ?, ?, ?, ?, ?)""",
                id,
                "T" + id,
                job ? "JOB" : "ORDER",
                order,
                buyer.value(),
                job ? maker.id().value() : null,
                job ? null : UUID.randomUUID(),
                job ? null : UUID.randomUUID(),
                job ? seq : null,
                job ? maker.process() : null,
                job ? maker.machine().value() : null,
                job ? maker.id().value() : null,
                cluster.city().value(),
                when,
                when,
                when,
                job ? "PASSED" : "ACCEPTED",
                when);
        cluster.update(
                "INSERT INTO deal_terms (deal_id, buyer_id, maker_id, unit_price, amount) VALUES (?, ?, ?, 10, ?)",
                id,
                buyer.value(),
                job ? maker.id().value() : null,
                job ? 10_000 : 20_000);
        deals.add(id);
    }

    /// Others count all orders there are.
    @AfterEach
    void takeTheOrdersBack() {
        deals.reversed().forEach(id -> {
            cluster.update("DELETE FROM deal_terms WHERE deal_id = ?", id);
            cluster.update("DELETE FROM deal WHERE id = ?", id);
        });
    }

    private TradeMonth seen() {
        return Acting.as(OFFICIAL, () -> networks.get(Optional.empty()));
    }

    private static Double value(TradeMonth month, Cell cell) {
        return month.links().find(cell).orElseThrow().value();
    }

    @Test
    void officialsSeeWhatFlowsAndNoNewOrderBeforeTheMonthEnds() {
        var before = seen();

        order(0, clock.instant());
        order(1, lastMonth);

        assertThat(value(before, knitToLink)).isEqualTo(60_000);
        assertThat(value(before, linkToBuyers)).isEqualTo(120_000);
        assertThat(before.shape().firms()).isGreaterThanOrEqualTo(18);
        assertThat(seen()).isEqualTo(before);
        assertThat(Acting.as(OFFICIAL, () -> networks.get(Optional.of(YearMonth.from(month())))))
                .isEqualTo(before);
    }

    /// The month is moved back, as if a new one had begun.
    @Test
    void inANewMonthStandsAsItWasWhatOneFirmAloneChanged() {
        var before = seen();
        cluster.update("UPDATE trade_month SET month = month - INTERVAL '1 month'");
        knitters.set(0, maker("knit", "K"));
        order(0, lastMonth);

        var after = seen();

        assertThat(value(after, knitToLink)).isEqualTo(60_000);
        assertThat(after.shape()).isEqualTo(before.shape());
        assertThat(Acting.as(OFFICIAL, networks::months)).hasSize(2);
    }

    @Test
    void aSingleMakerOfItsLinkIsWithheld() {
        knitters.set(0, maker("knit", "S"));
        var order = UUID.randomUUID();
        deal(order, null, buyers.getFirst(), null, 0, lastMonth);
        deal(UUID.randomUUID(), order, buyers.getFirst(), knitters.getFirst(), 20, lastMonth);

        var flow = seen().links().find(soloToBuyers).orElseThrow();

        assertThat(flow.value()).isNull();
        assertThat(flow.firms()).isNull();
        assertThat(seen().links().find(Cell.row("S" + mark)).orElseThrow().value())
                .isNull();
    }

    @Test
    void whatWasAgreedBeforeTheTwelveMonthsOrNeverIsNoTrade() {
        order(2, lastMonth.minus(Duration.ofDays(366)));
        cluster.update(
                "UPDATE deal SET stage = 'DECLINED' WHERE maker_id = ?",
                knitters.getFirst().id().value());

        assertThat(value(seen(), knitToLink)).isEqualTo(50_000);
    }

    @Test
    void onlyOfficialsLook() {
        var firm = new TestFirms(owner).firm();

        assertThatThrownBy(() -> Acting.as(firm.acting(), () -> networks.get(Optional.empty())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(OFFICIAL, () -> networks.get(Optional.of(YearMonth.of(2001, 1)))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> TradeNetworks.month("2026-13")).isInstanceOf(InvalidInput.class);
    }
}
