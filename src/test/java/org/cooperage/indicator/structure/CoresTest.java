package org.cooperage.indicator.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cooperage.indicator.engine.spatial.Site;
import org.junit.jupiter.api.Test;

class CoresTest {
    private static final UUID CITY = new UUID(2, 2);

    /// So many firms within some hundred metres.
    private static List<Located> crowd(int many, String link, SplittableRandom random) {
        var firms = new ArrayList<Located>();
        for (int i = 0; i < many; i++) {
            var site = new Site(37 + 0.005 * random.nextDouble(), 115 + 0.005 * random.nextDouble());
            firms.add(new Located(new UUID(random.nextLong(), i), link, CITY, 2010, site));
        }
        return firms;
    }

    @Test
    void nineFirmsAreNoCore() {
        assertThat(Cores.of(crowd(9, "L7", new SplittableRandom(1)))).isEmpty();
        assertThat(Cores.of(crowd(10, "L7", new SplittableRandom(1)))).hasSize(1);
    }

    @Test
    void linksOfFewFirmsAreNotNamed() {
        var firms = crowd(10, "L7", new SplittableRandom(1));
        firms.addAll(crowd(4, "L8", new SplittableRandom(2)));

        assertThat(Cores.of(firms)).singleElement().satisfies(core -> {
            assertThat(core.firms()).isEqualTo(14);
            assertThat(core.links()).extracting(it -> it.link().value()).containsExactly("L7");
        });
    }

    /// A thousandth of a degree is a hundred metres.
    @Test
    void theMiddleAndTheRadiusAreCoarse() {
        var core = Cores.of(crowd(11, "L7", new SplittableRandom(3))).getFirst();

        assertThat(core.middle().latitude())
                .isCloseTo(Math.rint(core.middle().latitude() * 1_000) / 1_000, within(1e-9));
        assertThat(core.middle().longitude())
                .isCloseTo(Math.rint(core.middle().longitude() * 1_000) / 1_000, within(1e-9));
        assertThat(core.radiusKm())
                .isCloseTo(Math.rint(core.radiusKm() * 10) / 10, within(1e-9))
                .isPositive();
    }

    @Test
    void anEmptyRegisterHasNoCoresAndNoSpecialisation() {
        assertThat(Cores.of(List.of())).isEmpty();
        assertThat(Specialised.of(List.of())).isEmpty();
    }

    @Test
    void firmsWithoutASiteCountForTheirLinkOnly() {
        var firms = new ArrayList<Located>();
        for (int i = 0; i < 30; i++) {
            firms.add(new Located(new UUID(3, i), "L7", CITY, null, null));
        }

        assertThat(Cores.of(firms)).isEmpty();
        assertThat(Specialised.of(firms))
                .singleElement()
                .satisfies(q -> assertThat(q.quotient()).isEqualTo(1));
    }
}
