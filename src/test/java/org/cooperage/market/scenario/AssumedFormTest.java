package org.cooperage.market.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.market.floor.Assumption;
import org.cooperage.place.Place;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssumedFormTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final UUID CITY = UUID.fromString("c0000000-0000-7000-8000-000000000001");

    @Test
    void anOutageNamesACityALinkAndAPeriodOnTheWall() {
        var read = read(outage(CITY.toString(), "L4", "30"));

        assertThat(read).isInstanceOfSatisfying(Assumption.Outage.class, it -> {
            assertThat(it.place()).contains(new Place.Id(CITY));
            assertThat(it.link()).contains(new Link.Id("L4"));
            assertThat(it.percent()).isEqualTo(30);
            assertThat(it.during())
                    .isEqualTo(
                            new TimeSlot(Instant.parse("2026-11-24T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")));
        });
    }

    @Test
    void anOutageOfNothingIsRefused() {
        assertThatThrownBy(() -> read(outage("", "", "30")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults()).extracting(f -> f.field()).containsExactly("link"));
    }

    @Test
    void aShareAboveTheWholeIsRefusedWithItsBounds() {
        assertThatThrownBy(() -> read(outage(CITY.toString(), "", "130")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults().getFirst().arguments()).containsExactly("130", 1, 100));
    }

    private static Assumption read(AssumedForm form) {
        return form.read(product -> Optional.empty()).read(NOW);
    }

    private static AssumedForm outage(String city, @Nullable String link, String percent) {
        return new AssumedForm(
                "OUTAGE",
                null,
                "2026-11-24T08:00",
                "2026-12-01T08:00",
                null,
                null,
                null,
                null,
                city,
                percent,
                null,
                null,
                null,
                link);
    }
}
