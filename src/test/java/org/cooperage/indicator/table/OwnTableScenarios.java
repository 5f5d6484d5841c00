package org.cooperage.indicator.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.CooperageTest;
import org.cooperage.indicator.format.Kind;
import org.cooperage.indicator.format.Outcome;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A table is looked through, kept with its versions, and read by its owner and whom it is shared with.
@CooperageTest
class OwnTableScenarios {
    private static final String GOOD = """
            region,activity,value
            Qinghe,knitting,40
            Qinghe,dyeing,5
            Puyuan,knitting,10
            Puyuan,trade,30
            """;
    private static final String WRONG = """
            region,activity,value
            Qinghe,knitting,many
            Qinghe,dyeing,-
            """;

    @Autowired
    private OwnTables tables;

    private final Acting official = Acting.of(new UUID(8, 1), UUID.randomUUID(), Role.GOV);
    private final Acting association = Acting.of(new UUID(8, 2), UUID.randomUUID(), Role.ASC);

    @Test
    void aDraftThatIsWrongTellsAllFaultsAndIsNotKept() {
        var id = send(WRONG, Optional.empty());

        var outcome = Acting.as(official, () -> tables.keep(id));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("row 2", "row 3"));
        assertThat(Acting.as(official, () -> tables.get(id)).isDraft()).isTrue();
    }

    @Test
    void keepingTwiceKeepsOnceAndANewVersionStaysWithTheOld() {
        var first = kept(GOOD, Optional.empty());
        Acting.as(official, () -> tables.keep(first));
        var second = kept(GOOD.replace("40", "60"), Optional.of(first));

        var versions = Acting.as(official, () -> tables.versions(tables.get(second)));

        assertThat(versions).extracting(OwnTable::version).containsExactly(2, 1);
        assertThat(Acting.as(official, () -> tables.list(PageRequest.first())).rows())
                .extracting(OwnTable::id)
                .contains(second)
                .doesNotContain(first);
    }

    @Test
    void everyKindThatFitsIsAnalysed() {
        var id = kept(GOOD, Optional.empty());

        for (var kind : List.of(Kind.LOCATION_QUOTIENT, Kind.CONCENTRATION, Kind.RELATEDNESS, Kind.FITNESS)) {
            assertThat(Acting.as(official, () -> tables.analyse(id, kind))).isInstanceOf(Outcome.Analysed.class);
        }
        assertThatThrownBy(() -> Acting.as(official, () -> tables.analyse(id, Kind.INPUT_OUTPUT)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void othersReadItOnlyWhileItIsShared() {
        var id = kept(GOOD, Optional.empty());
        assertThatThrownBy(() -> Acting.as(association, () -> tables.get(id))).isInstanceOf(NotFound.class);

        share(id, List.of(new Party.Id(association.party().orElseThrow())));
        assertThat(Acting.as(association, () -> tables.look(id))).isInstanceOf(Outcome.Analysed.class);
        assertThatThrownBy(() -> Acting.run(association, () -> tables.remove(id)))
                .isInstanceOf(NotAllowed.class);

        share(id, List.of());
        assertThatThrownBy(() -> Acting.as(association, () -> tables.look(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void aFirmBringsNone() {
        var firm = Acting.of(new UUID(8, 3), UUID.randomUUID(), Role.SME);

        assertThatThrownBy(() -> Acting.as(firm, () -> tables.send(draft(GOOD), Optional.empty())))
                .isInstanceOf(NotAllowed.class);
    }

    private void share(OwnTable.Id id, List<Party.Id> with) {
        Acting.run(official, () -> tables.share(id, false, with));
    }

    private OwnTable.Id kept(String text, Optional<OwnTable.Id> replaces) {
        var id = send(text, replaces);
        Acting.as(official, () -> tables.keep(id));
        return id;
    }

    private OwnTable.Id send(String text, Optional<OwnTable.Id> replaces) {
        return Acting.as(official, () -> tables.send(draft(text), replaces));
    }

    private static OwnTableDraft draft(String text) {
        return new OwnTableDraft.Form("Jobs", "Yearbook", "2025", "REGIONS", null, null, "")
                .read("jobs.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
