package org.cooperage.policy;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cooperage.policy.engine.Fact;
import org.cooperage.shared.Bilingual;
import org.junit.jupiter.api.Test;

class FactTextsTest {
    private static final Fact REVENUE = VocabularyFile.ofClusters().get("revenue");
    private static final Fact BRANDS = VocabularyFile.ofClusters().get("regional_brands");
    private static final Fact JOBS = VocabularyFile.ofFirms().get("jobs");

    @Test
    void hundredsOfMillionsAreBillionsInEnglish() {
        assertThat(FactTexts.amount(REVENUE, new BigDecimal("300"), ENGLISH)).isEqualTo("30 billion yuan");
        assertThat(FactTexts.amount(REVENUE, new BigDecimal("52.3"), SIMPLIFIED_CHINESE))
                .isEqualTo("52.3 亿元");
    }

    @Test
    void oneIsSingular() {
        assertThat(FactTexts.amount(BRANDS, BigDecimal.ONE, ENGLISH)).isEqualTo("1 brand");
        assertThat(FactTexts.amount(BRANDS, BigDecimal.TWO, ENGLISH)).isEqualTo("2 brands");
        assertThat(FactTexts.amount(JOBS, BigDecimal.ONE, ENGLISH)).isEqualTo("1 person");
        assertThat(FactTexts.amount(BRANDS, BigDecimal.ONE, SIMPLIFIED_CHINESE)).isEqualTo("1 个");
    }

    @Test
    void theUnitStandsInBracketsBesideALabel() {
        assertThat(FactTexts.label(REVENUE, ENGLISH)).isEqualTo("Revenue of the cluster a year (100 M yuan)");
        assertThat(FactTexts.label(JOBS, SIMPLIFIED_CHINESE)).isEqualTo("从业人数（人）");
    }

    @Test
    void whatWasWrittenInBothLanguagesIsReadInOne() {
        var both = Bilingual.written("县统计局 | Statistics bureau");

        assertThat(both.in(ENGLISH)).isEqualTo("Statistics bureau");
        assertThat(both.in(SIMPLIFIED_CHINESE)).isEqualTo("县统计局");
        assertThat(Bilingual.written("县统计局").in(ENGLISH)).isEqualTo("县统计局");
    }
}
