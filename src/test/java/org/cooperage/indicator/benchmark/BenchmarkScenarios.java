package org.cooperage.indicator.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Parks with stated values, seen beside each other.
@CooperageTest
class BenchmarkScenarios {
    private static final Acting PARK = Acting.of(new UUID(3, 6), UUID.randomUUID(), Role.PARK);
    private static final Acting MAKER = Acting.of(new UUID(3, 7), UUID.randomUUID(), Role.SME);
    private static final int YEAR = LocalDate.now().getYear() - 1;

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private PeerValues values;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    @AfterEach
    void nothingStays() {
        new TestCluster(owner).update("DELETE FROM peer_value");
    }

    @Test
    void sixParksMakeARankAndWhatIsMissingIsUnknown() throws IOException {
        load(parks(6));

        var card = card("Park 1");

        var output = row(card, PeerMeasure.OUTPUT_PER_MU);
        assertThat(output.ranked()).isNotNull().satisfies(it -> {
            assertThat(it.peers()).isEqualTo(5);
            assertThat(it.rank()).isEqualTo(6);
        });
        assertThat(row(card, PeerMeasure.JOBS).value()).isNull();
        assertThat(row(card, PeerMeasure.JOBS).benchmark()).isNull();
    }

    @Test
    void fiveParksHaveValuesButNoRank() throws IOException {
        load(parks(5));

        var output = row(card("Park 1"), PeerMeasure.OUTPUT_PER_MU);

        assertThat(output.value()).isNotNull();
        assertThat(output.ranked()).isNull();
        assertThat(output.others()).isEqualTo(4);
    }

    @Test
    void aTableWithAFaultIsNotLoadedAndEachFaultHasItsRow() {
        var wrong = parks(6) + "VILLAGE,X,OUTPUT_PER_MU,%d,101,x\nPARK,X,UTILISATION,%d,101,\n".formatted(YEAR, YEAR);

        assertThatThrownBy(() -> load(wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactly("8: kind", "9: source", "9: value"));
        assertThat(card("").peers()).isEmpty();
    }

    @Test
    void aCorrectionHoldsAndTheYearBeforeShowsTheTrend() {
        enter("10", YEAR - 1);
        enter("11", YEAR);
        enter("12", YEAR);

        assertThat(row(card("Park"), PeerMeasure.OUTPUT_PER_MU).change()).isEqualTo(2);
        assertThat(enter("12", YEAR)).isZero();
    }

    @Test
    void strangersAreRefusedAndUnknownPeersAreNotFound() {
        assertThatThrownBy(() -> Acting.as(MAKER, () -> scorecards.get(PeerKind.PARK, "")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(MAKER, () -> values.enter(form("1", YEAR))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> card("nobody")).isInstanceOf(NotFound.class);
    }

    private int enter(String value, int year) {
        return Acting.as(PARK, () -> values.enter(form(value, year)));
    }

    private static PeerForm form(String value, int year) {
        return new PeerForm("PARK", "Park", "OUTPUT_PER_MU", String.valueOf(year), value, "Yearbook");
    }

    private static String parks(int many) {
        var table = new StringBuilder("kind,peer,measure,year,value,source\n");
        for (int i = 1; i <= many; i++) {
            table.append("PARK,Park %d,OUTPUT_PER_MU,%d,%d,Yearbook\n".formatted(i, YEAR, 100 * i));
        }
        return table.toString();
    }

    private int load(String table) throws IOException {
        return Acting.as(PARK, () -> values.enter(table.getBytes(StandardCharsets.UTF_8)));
    }

    private Scorecard card(String peer) {
        return Acting.as(PARK, () -> scorecards.get(PeerKind.PARK, peer));
    }

    private static Scorecard.Row row(Scorecard card, PeerMeasure measure) {
        return card.rows().get(measure.ordinal());
    }
}
