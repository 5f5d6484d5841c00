package org.cooperage.barrel;

import static org.assertj.core.api.Assertions.assertThat;

import org.cooperage.barrel.engine.Indicator;
import org.cooperage.chain.Dimension;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {
    @Test
    void thereAreFiveIndicatorsInEachDimension() {
        var catalogue = CatalogueFile.newest();

        assertThat(catalogue.indicators()).hasSize(50);
        for (var dimension : Dimension.values()) {
            assertThat(catalogue.of(dimension)).hasSize(5);
        }
    }

    @Test
    void everyCutPointAndFloorIsAValueThatCanBe() {
        for (var one : CatalogueFile.newest().indicators()) {
            assertThat(one.scale().cuts()).as(one.code().value()).allMatch(one.scale()::allows);
            assertThat(one.scale().allows(one.scale().floor()))
                    .as(one.code().value())
                    .isTrue();
            assertThat(one.name().zh()).doesNotContainPattern("[a-z]{4}");
            assertThat(one.how().en()).isNotBlank();
        }
    }

    @Test
    void lessIsBetterWhereItShouldBe() {
        assertThat(CatalogueFile.newest().indicators())
                .filteredOn(one -> one.scale().lessIsBetter())
                .map(Indicator::code)
                .map(Indicator.Code::value)
                .containsExactly(
                        "RD4", "PU2", "PU4", "PU5", "PR5", "LW2", "LW3", "MK3", "FN3", "HR1", "HR4", "IP5", "QC3",
                        "QC4");
    }
}
