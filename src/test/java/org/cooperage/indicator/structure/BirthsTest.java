package org.cooperage.indicator.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cooperage.indicator.engine.structure.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BirthsTest {

    private static Located founded(@Nullable Integer year) {
        return new Located(UUID.randomUUID(), "L7", new UUID(1, 1), year, null);
    }

    @Test
    void withoutClosuresOnlyTheUpperEndIsKnown() {
        var births =
                Births.of(List.of(founded(2026), founded(2025), founded(2010), founded(2011), founded(null)), 2026);

        assertThat(births).isEqualTo(new Births(5, 1, 2, 1));
        assertThat(births.growth(null)).isEqualTo(new Range(-1, 1));
        assertThat(births.netEntry(null)).isEqualTo(new Range(-1, 0.4));
    }

    @Test
    void closuresMakeItKnownUpToFirmsOfUnknownYear() {
        assertThat(new Births(100, 5, 95, 0).growth(5.0)).isEqualTo(Range.of(0));
        assertThat(new Births(100, 5, 93, 2).netEntry(6.0)).isEqualTo(new Range(-0.01, 0.01));
    }

    @Test
    void anEmptyRegisterKnowsNothingAndDividesByNothing() {
        assertThat(Births.of(List.of(), 2026).growth(null)).isEqualTo(new Range(-1, 0));
    }
}
