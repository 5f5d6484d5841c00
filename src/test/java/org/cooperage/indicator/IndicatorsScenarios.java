package org.cooperage.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.indicator.IndicatorStore.Kept;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Figures of the catalogue are kept with their proof, the same for the same inputs, and tell no single firm.
@CooperageTest
class IndicatorsScenarios {

    @Autowired
    private Indicators indicators;

    @Autowired
    private IndicatorStore store;

    @Autowired
    private Loads loads;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;

    @BeforeEach
    void sixLinkers() {
        cluster = new TestCluster(owner).knitted().linked();
        for (int i = 0; i < 6; i++) {
            var maker = cluster.maker("link", 1, "1%d.00".formatted(i));
            cluster.update(
                    "UPDATE party SET jobs = 10, link_id = 'LX' WHERE id = ?",
                    maker.id().value());
        }
        refresh();
    }

    @Test
    void everyIndicatorIsComputedAndKeptWithItsProof() {
        for (var indicator : Indicator.values()) {
            assertThat(latest(indicator)).allSatisfy(kept -> {
                assertThat(kept.inputsHash()).hasSize(16);
                assertThat(kept.figure().row()).isNotNull();
            });
        }
        var computed = Arrays.stream(Indicator.values())
                .filter(indicator -> !latest(indicator).isEmpty())
                .toList();
        assertThat(computed).contains(Indicator.FIRMS, Indicator.JOBS, Indicator.OPEN_HOURS, Indicator.MEDIAN_PRICE);
    }

    @Test
    void theSameInputsHaveTheSameProof() {
        var before = hashes();

        Acting.run(TestCluster.asOperator(), indicators::refresh);

        assertThat(hashes()).isEqualTo(before);
    }

    /// What only some firms changed is worked out again, and comes out as if all of it were.
    @Test
    void incrementalComesOutAsFromScratch() {
        var process = "";
        for (int i = 0; i < 6; i++) {
            process = cluster.maker("link", 2, "2%d.00".formatted(i)).process();
        }
        refresh();
        var incremental = told(process);

        cluster.update("DELETE FROM indicator_value");
        cluster.update("DELETE FROM indicator_part");
        cluster.update("DELETE FROM indicator_source");
        cluster.update("DELETE FROM load_week");
        refresh();

        assertThat(incremental).hasSizeGreaterThan(10);
        assertThat(told(process)).isEqualTo(incremental);
    }

    private void refresh() {
        Acting.run(Acting.SYSTEM, loads::refresh);
        Acting.run(TestCluster.asOperator(), indicators::refresh);
    }

    /// Each figure of a process, whatever its time and city.
    private Map<String, Optional<Double>> told(String process) {
        var told = new TreeMap<String, Optional<Double>>();
        for (var indicator : Indicator.values()) {
            store.all(indicator).stream()
                    .map(Kept::figure)
                    .filter(it -> it.row().equals(process))
                    .forEach(it -> told.put(
                            indicator + " " + it.span() + it.period() + it.column(), Optional.ofNullable(it.value())));
        }
        return told;
    }

    private List<Kept> latest(Indicator indicator) {
        return store.latest(indicator, indicator.span(), LocalDate.now(clock))
                .map(period -> store.list(indicator, indicator.span(), period, period))
                .orElse(List.of());
    }

    private List<String> hashes() {
        return latest(Indicator.MEDIAN_PRICE).stream()
                .map(Kept::inputsHash)
                .distinct()
                .toList();
    }

    @Test
    void aFirmThatComesAloneChangesNoFigure() {
        var before = total(latest(Indicator.JOBS));
        var newcomer = cluster.maker("link", 1, "10.00");
        cluster.update(
                "UPDATE party SET jobs = 25, link_id = 'LX' WHERE id = ?",
                newcomer.id().value());

        Acting.run(TestCluster.asOperator(), indicators::refresh);

        assertThat(before).isPositive();
        assertThat(total(latest(Indicator.JOBS))).isEqualTo(before);
    }

    private static double total(List<Kept> kept) {
        return kept.stream()
                .map(k -> k.figure().value())
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    @Test
    void onlyTheOperatorComputesAnew() {
        assertThatThrownBy(() -> Acting.run(cluster.asBuyer(), indicators::refresh))
                .isInstanceOf(NotAllowed.class);
    }
}
