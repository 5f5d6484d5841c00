package org.cooperage.indicator.valuenetwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.chain.Product;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Six buyers order a pullover each from six makers, long from now.
@CooperageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueNetworkScenarios {
    private static final Acting COUNTY = Acting.of(new UUID(3, 3), UUID.randomUUID(), Role.GOV);
    private static final LocalDate MONTH = LocalDate.of(2093, 6, 1);

    @Autowired
    private ValueNetworks networks;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Product.Id product = new Product.Id(new UUID(0, 0));

    @BeforeAll
    void sixOrders() {
        cluster = new TestCluster(owner).linked();
        product = new Product.Id(cluster.uuid(
                "SELECT product_id FROM routing r JOIN operation o ON o.routing_id = r.id JOIN process p ON p.id = o.process_id WHERE p.id = ?",
                cluster.maker("link", 1, "10.00").process()));
        for (int i = 0; i < 6; i++) {
            order(new TestCluster(owner).buyer().value(), cluster.maker("link", 1, "10.00"));
        }
    }

    /// A hundred pieces for 13,000 yuan, 6,000 of it yarn.
    private void order(UUID buyer, TestCluster.Maker maker) {
        var need = UUID.randomUUID();
        var order = UUID.randomUUID();
        var job = UUID.randomUUID();
        cluster.update("""
                        INSERT INTO need (id, code, buyer_id, product_id, routing_id, quantity, earliest, due, deliver_place, quality_class,
                            max_makers, stage, created_at)
                        SELECT ?, ?, ?, product_id, id, 100, '2093-05-01', '2093-06-01', ?, 'B', 8, 'CONFIRMED', '2093-05-01'
                        FROM routing WHERE product_id = ?""", need, "V" + need, buyer, cluster.city().value(), product.value());
        cluster.update("""
                        INSERT INTO deal (id, code, kind, buyer_id, need_id, product_zh, product_en, quantity, unit, starts, ends, due,
                            stage, created_at)
                        VALUES (?, ?, 'ORDER', ?, ?, '衫', 'Pullover', 100, 'H87', '2093-05-02', '2093-05-20', '2093-06-01', 'CLOSED',
                            '2093-05-01')""", order, "V" + order, buyer, need);
        cluster.update("""
                        INSERT INTO deal (id, code, kind, parent_id, buyer_id, maker_id, operation_seq, process_id, product_zh, product_en,
                            quantity, unit, starts, ends, due, stage, created_at)
                        VALUES (?, ?, 'JOB', ?, ?, ?, 40, ?, '衫', 'Pullover', 100, 'H87', '2093-05-02', '2093-05-20', '2093-06-01',
                            'CLOSED', '2093-05-01')""", job, "V" + job, order, buyer, maker.id().value(), maker.process());
        cluster.update(
                "INSERT INTO deal_terms (deal_id, buyer_id, maker_id, unit_price, amount) VALUES (?, ?, ?, 70, 7000)",
                job,
                buyer,
                maker.id().value());
        cluster.update(
                """
                        INSERT INTO price_part (order_id, seq, buyer_id, kind, payee_id, net)
                        VALUES (?, 1, ?, 'PROCESSING', ?, 7000), (?, 2, ?, 'MATERIAL', ?, 6000)""", order, buyer, maker.id().value(), order, buyer, maker.id().value());
    }

    @AfterAll
    void nothingStays() {
        cluster.update("DELETE FROM month_book WHERE book = 'VALUE'");
        cluster.update("DELETE FROM month_book_part WHERE book = 'VALUE'");
        cluster.update("DELETE FROM retail_sample");
        cluster.update(
                "DELETE FROM price_part WHERE order_id IN (SELECT id FROM deal WHERE created_at >= '2093-01-01')");
        cluster.update(
                "DELETE FROM deal_terms WHERE deal_id IN (SELECT id FROM deal WHERE created_at >= '2093-01-01')");
        cluster.update("DELETE FROM deal WHERE kind = 'JOB' AND created_at >= '2093-01-01'");
        cluster.update("DELETE FROM deal WHERE created_at >= '2093-01-01'");
        cluster.update("DELETE FROM need WHERE created_at >= '2093-01-01'");
    }

    @Test
    void whatStaysIsKnownOnceAnEndPriceIsStated() {
        networks.keep(MONTH);
        var before = pullover();

        var year =
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).getYear();
        Acting.as(
                COUNTY,
                () -> networks.state(new RetailDraft(product.value(), new BigDecimal("565"), 40, "Three shops", year)));

        assertThat(before.value().factory()).isEqualTo(130);
        assertThat(before.value().material()).isEqualTo(60);
        assertThat(before.capture()).isNull();
        assertThat(before.value().outside()).isEqualTo(1);
        assertThat(pullover().captureText()).isEqualTo("14–26 %");
        assertThat(Acting.as(COUNTY, networks::samples))
                .anySatisfy(it -> assertThat(it.product()).isEqualTo(product));
    }

    private Position pullover() {
        return Acting.as(COUNTY, () -> networks.get("2093-06")).positions().stream()
                .filter(it -> it.value().product().equals(product))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allFaultsOfASampleAreNamedAtOnce() {
        var draft = new RetailDraft(UUID.randomUUID(), BigDecimal.ZERO, 0, " ", 1800);

        assertThatThrownBy(() -> Acting.as(COUNTY, () -> networks.state(draft)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactly("product", "price", "prices", "source", "year"));
    }

    @Test
    void firmsNeitherLookNorState() {
        assertThatThrownBy(() -> Acting.as(cluster.asBuyer(), () -> networks.get("")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(
                        Acting.of(new UUID(4, 4), UUID.randomUUID(), Role.PARK),
                        () -> networks.state(new RetailDraft(product.value(), BigDecimal.TEN, 1, "x", 2026))))
                .isInstanceOf(NotAllowed.class);
    }
}
