package org.cooperage.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Money;
import org.junit.jupiter.api.Test;

class DistanceTest {

    private static final GeoPoint QINGHE = new GeoPoint(37.05, 115.67);
    private static final GeoPoint PUYUAN = new GeoPoint(30.68, 120.62);

    private final Freights freights = new Freights(new FreightSettings(
            new BigDecimal("0.55"), new BigDecimal("0.18"), 200, new BigDecimal("15"), new BigDecimal("6.5"), 18_000));

    @Test
    void theRoadIsAQuarterLongerThanTheFlightOfACrow() {
        var distance = Distance.between(QINGHE, PUYUAN);

        assertThat(distance.km()).isCloseTo(842 * 1.25, within(20.0));
        assertThat(distance.road().toMinutes() / 60.0).isCloseTo(16.2, within(0.4));
    }

    @Test
    void twoWorkshopsInOneTownAreTwentyMinutesApart() {
        var next = new GeoPoint(37.06, 115.67);

        assertThat(Distance.between(QINGHE, next).road()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aSiteIsNoWayFromItself() {
        assertThat(Distance.between(QINGHE, QINGHE)).isEqualTo(Distance.NONE);
    }

    @Test
    void aSmallTripCostsTheLeastFare() {
        assertThat(freights.cost(5, 2)).isEqualTo(Money.of("15"));
    }

    @Test
    void partLoadGrowsWithEveryBegunHundredKilometres() {
        assertThat(freights.cost(199, 100)).isEqualTo(Money.of("55"));
        assertThat(freights.cost(201, 100)).isEqualTo(Money.of("73"));
        assertThat(freights.cost(1000, 100)).isEqualTo(Money.of("199"));
    }

    @Test
    void aFullTruckIsTakenWhenItIsCheaper() {
        assertThat(freights.cost(100, 10_000)).isEqualTo(Money.of("650"));
        assertThat(freights.cost(100, 20_000)).isEqualTo(Money.of("1300"));
    }

    @Test
    void everyPointLiesInsideItsMap() {
        var points = List.of(QINGHE, PUYUAN, new GeoPoint(30.87, 120.27));

        var frame = MapFrame.around(points, 640, 400);

        assertThat(points).allSatisfy(point -> {
            assertThat(frame.x(point)).isBetween(0.0, 640.0);
            assertThat(frame.y(point)).isBetween(0.0, 400.0);
        });
        assertThat(frame.y(QINGHE)).isLessThan(frame.y(PUYUAN));
    }
}
