package org.cooperage.indicator.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.indicator.engine.nowcast.Nowcast;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Months the catalogue told beside what was published, and estimates of the months in between.
@CooperageTest
class MonitorScenarios {
    private static final Acting COUNTY = Acting.of(new UUID(3, 4), UUID.randomUUID(), Role.GOV);
    private static final Acting MAKER = Acting.of(new UUID(3, 5), UUID.randomUUID(), Role.SME);

    @Autowired
    private Monitors monitors;

    @Autowired
    private Officials officials;

    @Autowired
    private PlatformMonths platform;

    @Autowired
    private BusinessClock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private YearMonth last = YearMonth.now();

    @BeforeEach
    void nothingKept() {
        cluster = new TestCluster(owner);
        last = YearMonth.from(clock.instant().atZone(BusinessClock.ZONE)).minusMonths(1);
        nothingStays();
    }

    @AfterEach
    void nothingStays() {
        cluster.update("DELETE FROM official_value");
        cluster.update("DELETE FROM monitor_month");
        cluster.update("DELETE FROM monitor_nowcast");
        cluster.update("DELETE FROM indicator_value WHERE inputs_hash = 'monitor-scenario'");
    }

    @Test
    void monthsThatAreNotPublishedAreEstimatedAndMarked() {
        busy(20);
        published(18);

        var monitor = get();

        assertThat(monitor.estimates()).hasSize(2).allSatisfy(it -> {
            assertThat(it.method()).isEqualTo(Nowcast.Method.RIDGE);
            assertThat(it.low()).isLessThan(it.value());
            assertThat(it.accuracy().beatsNaive()).isTrue();
        });
        assertThat(monitor.estimates().getLast().month()).isEqualTo(last);
        assertThat(MonitorPicture.of(monitor)).isNotNull();
        assertThat(cluster.count("SELECT count(*) FROM monitor_nowcast")).isEqualTo(2);
        assertThat(get().asOf()).as("the same inputs are told once").isEqualTo(monitor.asOf());
    }

    @Test
    void fewCommonMonthsGiveNoNumberButSayWhenThereMayBeOne() {
        busy(10);
        published(9);

        var monitor = get();

        assertThat(monitor.estimates()).isEmpty();
        assertThat(monitor.waiting()).isEqualTo(new Nowcast.TooEarly(last, 9, 12));
    }

    @Test
    void aCorrectionIsAnotherRevisionAndTheSameAgainIsNothing() {
        assertThat(enter("98000", "万元", "a")).isEqualTo(1);
        assertThat(enter("9.8", "亿元", "a")).isZero();
        assertThat(enter("99,000", "万元", "b")).isEqualTo(1);

        var all = Acting.as(COUNTY, () -> officials.page(OfficialSeries.OUTPUT, PageRequest.first()));

        assertThat(all.rows()).extracting(OfficialValue::revision).containsExactly(2, 1);
        assertThat(all.rows()).extracting(OfficialValue::value).containsExactly(99_000.0, 98_000.0);
        assertThat(get().official())
                .singleElement()
                .satisfies(it -> assertThat(it.value()).isEqualTo(99_000));
        assertThat(get().replaced()).hasSize(1);
    }

    private int enter(String value, String unit, String source) {
        return Acting.as(
                COUNTY,
                () -> officials.enter(OfficialSeries.OUTPUT, new OfficialForm(last.toString(), value, unit, source)));
    }

    @Test
    void aTableIsLoadedWholeOrNotAtAllAndEachFaultHasItsRow() throws IOException {
        var good = "月份,数值,单位,来源\n%s,1200,元,月报\n%s,\"1,300\",元,月报\n".formatted(last.minusMonths(1), last);
        var wrong = good + "%s,5,t,\n".formatted(last.plusMonths(9));

        assertThatThrownBy(() -> load(wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactly("4: month", "4: unit", "4: source"));
        assertThat(get().official()).isEmpty();
        assertThat(load(good)).isEqualTo(2);
        assertThat(get().official()).extracting(OfficialValue::value).containsExactly(0.12, 0.13);
    }

    private int load(String table) throws IOException {
        return Acting.as(COUNTY, () -> officials.enter(OfficialSeries.OUTPUT, table.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aWholeMonthIsKeptOnceAndAWithheldOneStaysWithheld() {
        told("orders", "", last.minusMonths(1), 10.0);
        told("orders", "", last, null);
        told("job-price", "a", last.minusMonths(1), 4.0);
        told("job-price", "a", last, 5.0);
        told("job-price", "new", last, 50.0);
        keep();
        cluster.update("UPDATE indicator_value SET value = 77 WHERE inputs_hash = 'monitor-scenario'");

        keep();

        var orders = get().trends().get(PlatformSeries.ORDERS.ordinal());
        assertThat(orders.value(last.minusMonths(1).atDay(1))).isEqualTo(10);
        assertThat(orders.latest().value()).isNull();
        assertThat(orders.toMonthBefore()).isNull();
        var prices = get().trends().get(PlatformSeries.PRICE.ordinal());
        assertThat(prices.latest().value()).as("what is new moves nothing").isEqualTo(125);
    }

    private void keep() {
        platform.keep(last.plusMonths(1).atDay(1));
    }

    @Test
    void strangersAndFirmsAreRefused() {
        var form = new OfficialForm(last.toString(), "1", "元", "x");
        assertThatThrownBy(() -> Acting.as(MAKER, () -> monitors.get(OfficialSeries.OUTPUT)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(MAKER, () -> officials.enter(OfficialSeries.OUTPUT, form)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(Acting.PUBLIC, () -> monitors.get(OfficialSeries.OUTPUT)))
                .isInstanceOf(NotAllowed.class);
    }

    private Monitor get() {
        return Acting.as(COUNTY, () -> monitors.get(OfficialSeries.OUTPUT));
    }

    /// So many whole months up to the last one; orders go up and down.
    private void busy(int many) {
        cluster.update("""
                        INSERT INTO monitor_month (series, month, value, formula_id, inputs_hash, as_of)
                        SELECT 'ORDERS', CAST(? AS date) - n * INTERVAL '1 month', 100 + (n * 37 % 11) * 9, 'monitor-1', 'x', now()
                        FROM generate_series(0, ?) n""", last.atDay(1), many - 1);
    }

    /// 1000 for each order, as many months from the first busy one on.
    private void published(int many) {
        cluster.update("""
                        INSERT INTO official_value (series, month, revision, value, source, party_id, at)
                        SELECT 'OUTPUT', month, 1, 1000 * value + 13 * extract(month FROM month), 'x', gen_random_uuid(), now()
                        FROM monitor_month ORDER BY month LIMIT ?""", many);
    }

    private void told(String code, String line, YearMonth month, @Nullable Double value) {
        LocalDate first = month.atDay(1);
        cluster.update("""
                        INSERT INTO indicator_value (indicator, version, span, period, row_key, column_key, value, contributors,
                            formula_id, inputs_hash, as_of)
                        VALUES (?, ?, 'MONTH', ?, ?, '', ?, 9, 'x', 'monitor-scenario', now())
                        ON CONFLICT (indicator, version, span, period, row_key, column_key)
                        DO UPDATE SET value = excluded.value, inputs_hash = excluded.inputs_hash""", code, code.equals("orders") ? 2 : 1, first, line, value);
    }
}
