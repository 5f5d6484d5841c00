package org.cooperage.indicator.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Two links in the same two towns, a third in two others, and one of four firms.
@CooperageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgglomerationScenarios {
    private static final Acting COUNTY = Acting.of(new UUID(3, 3), UUID.randomUUID(), Role.GOV);
    private static final LocalDate MONTH = LocalDate.of(2092, 3, 1);

    @Autowired
    private Agglomerations agglomerations;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;

    @BeforeAll
    void fourLinks() {
        cluster = new TestCluster(owner);
        firms("L791", 8, 1);
        firms("L792", 8, 1);
        firms("L793", 8, 3);
        firms("L794", 4, 3);
    }

    /// Of ten jobs, by turns in two towns from the first on.
    private void firms(String link, int many, int town) {
        cluster.update("""
                        INSERT INTO party (id, kind, name_zh, name_en, link_id, jobs, place_id, city_id, lat, lon, status, created_at)
                        SELECT gen_random_uuid(), 'SMALL_FIRM', '厂', 'Firm', ?, 10,
                            CAST(lpad(to_hex(? + n % 2), 32, 'e') AS uuid), ?, 37, 115, 'VERIFIED', now()
                        FROM generate_series(1, ?) n""", link, town, cluster.city().value(), many);
    }

    @AfterAll
    void nothingStays() {
        cluster.update("DELETE FROM month_book WHERE book = 'AGGLOMERATION'");
        cluster.update("DELETE FROM month_book_part WHERE book = 'AGGLOMERATION'");
        cluster.update("DELETE FROM party WHERE link_id LIKE 'L79_'");
    }

    @Test
    void linksInTheSameTownsAreTogetherAndAMonthStaysAsItWasMade() {
        var month = agglomerations.keep(MONTH);
        firms("L791", 1, 3);

        var again = agglomerations.keep(MONTH);

        assertThat(again).isEqualTo(month);
        assertThat(month.find("L791", "L792").orElseThrow().together()).isPositive();
        assertThat(month.find("L791", "L793").orElseThrow().together()).isNegative();
        assertThat(month.find("L793", "L794")).as("four firms").isEmpty();
        assertThat(month.find("L791", "L792").orElseThrow().input())
                .as("nothing was traded")
                .isNull();
    }

    @Test
    void officialsLookAtMonthsThatWereKept() {
        agglomerations.keep(MONTH.plusMonths(1));

        var found = Acting.as(COUNTY, () -> agglomerations.get("2092-04"));

        assertThat(found.month()).isEqualTo(LocalDate.of(2092, 4, 1));
        assertThat(Acting.as(COUNTY, agglomerations::months)).contains(found.month());
        assertThatThrownBy(() -> Acting.as(COUNTY, () -> agglomerations.get("1999-01")))
                .isInstanceOf(NotFound.class);
        for (var wrong : List.of("2092-13", "March", "292277026596-12")) {
            assertThatThrownBy(() -> Acting.as(COUNTY, () -> agglomerations.get(wrong)))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> Acting.as(cluster.asBuyer(), () -> agglomerations.get("")))
                .isInstanceOf(NotAllowed.class);
    }
}
