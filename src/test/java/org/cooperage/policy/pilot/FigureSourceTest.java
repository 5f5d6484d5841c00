package org.cooperage.policy.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import org.cooperage.policy.VocabularyFile;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.pilot.FigureSource.Stands;
import org.junit.jupiter.api.Test;

/// What the platform sees is written down once, and agrees with what officials may state.
class FigureSourceTest {

    @Test
    void whatThePlatformSeesWholeIsExactlyWhatNobodyStates() {
        var vocabulary = VocabularyFile.ofClusters();
        var sources = FigureSource.all();

        assertThat(vocabulary.facts()).allSatisfy(fact -> {
            var source = sources.get(fact.name());
            boolean isWhole = source != null && source.stands() == Stands.PLATFORM;
            assertThat(isWhole).as(fact.name()).isEqualTo(fact.origin() == Fact.Origin.PLATFORM);
        });
        assertThat(sources.keySet()).allMatch(name -> vocabulary.find(name).isPresent());
    }

    @Test
    void eachSaysItsFormulaAndWhereItOpens() {
        assertThat(FigureSource.all().values()).allSatisfy(it -> {
            assertThat(it.formula()).matches("[a-z0-9-]+-\\d+");
            assertThat(it.path()).startsWith("/");
            assertThat(it.covers().zh()).isNotBlank();
            assertThat(it.covers().en()).isNotBlank();
        });
    }
}
