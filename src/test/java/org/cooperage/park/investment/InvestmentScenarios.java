package org.cooperage.park.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.chain.Link;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// A county keeps prospects and makes a lead of one.
@CooperageTest
class InvestmentScenarios {
    private static final String HEAD = "名称,现址,行业代码,环节,产业目录,计划投资（万元）,信用风险,来源\n";

    @Autowired
    private Prospects prospects;

    @Autowired
    private Targets targets;

    @Autowired
    private Leads leads;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    @TempDir
    private Path folder;

    private Acting county;
    private Acting elsewhere;
    private String link;

    @BeforeEach
    void twoCounties() {
        county = official(new TestCluster(owner));
        elsewhere = official(new TestCluster(owner));
        link = "Z" + UUID.randomUUID().toString().substring(0, 6);
    }

    private static Acting official(TestCluster cluster) {
        return Acting.of(new UUID(6, 6), cluster.buyer().value(), Role.GOV);
    }

    private Prospects.TableCheck take(String rows, boolean tryOnly) throws IOException {
        var file = Files.writeString(folder.resolve("prospects.csv"), HEAD + rows);
        return Acting.as(county, () -> prospects.take(file, tryOnly));
    }

    private Targets.TargetList ranked() {
        return Acting.as(county, () -> targets.list(Optional.of(new Link.Id(link)), Map.of()));
    }

    @Test
    void aTableIsTriedThenTakenAndToldAnew() throws IOException {
        var rows = "甲染整,绍兴,1723,%1$s,鼓励,8000,8%%,名片\n乙染整,桐乡,1723,%1$s,允许,5000,20%%,名片\n".formatted(link);

        assertThat(take(rows, true)).isEqualTo(new Prospects.TableCheck(2, 2, 0, List.of(), false));
        assertThat(ranked().ranked()).isEmpty();
        assertThat(take(rows, false).taken()).isTrue();
        assertThat(take(rows, false).changed()).isEqualTo(2);
        assertThat(ranked().ranked()).extracting(r -> r.it().name()).containsExactly("甲染整", "乙染整");
    }

    @Test
    void oneFaultStopsAllAndNamesItsRow() throws IOException {
        var check = take("甲染整,绍兴,17X3,%1$s,鼓励,8000,130%%,名片\n".formatted(link), false);

        assertThat(check.taken()).isFalse();
        assertThat(check.faults()).extracting(InvalidInput.Fault::field).containsExactly("2: industry", "2: risk");
        assertThat(ranked().ranked()).isEmpty();
    }

    @Test
    void whatTheCatalogueRestrictsIsNotRankedAndTheReasonIsTold() throws IOException {
        take("丙印染,淄博,1723,%1$s,限制,9000,22%%,名录\n".formatted(link), false);

        assertThat(ranked().ranked()).isEmpty();
        assertThat(ranked().excluded()).extracting(Targets.Excluded::why).containsExactly(Targets.Exclusion.CATALOGUE);
    }

    @Test
    void aLeadGoesItsWayAndKeepsTheDays() throws IOException {
        var lead = lead();
        var moved = Acting.as(
                county, () -> leads.move(lead.id(), new MoveForm(lead.version(), "QUALIFIED", "合适", null, null)));

        assertThat(moved.stage()).isEqualTo(LeadStage.QUALIFIED);
        assertThat(Acting.as(county, () -> leads.moves(lead.id()))).hasSize(1);
        assertThatThrownBy(() -> Acting.as(
                        county, () -> leads.move(lead.id(), new MoveForm(moved.version(), "SIGNED", "", null, null))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Acting.as(
                        county, () -> leads.move(lead.id(), new MoveForm(lead.version(), "CONTACTED", "", null, null))))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> Acting.as(
                        county, () -> leads.move(lead.id(), new MoveForm(moved.version(), "PARKED", "", null, null))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void openingALeadTwiceIsTheSameLead() throws IOException {
        var lead = lead();

        assertThat(Acting.as(county, () -> leads.open(lead.prospect())).id()).isEqualTo(lead.id());
    }

    @Test
    void anotherCountySeesNothing() throws IOException {
        var lead = lead();

        assertThatThrownBy(() -> Acting.as(elsewhere, () -> leads.get(lead.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(elsewhere, () -> leads.open(lead.prospect())))
                .isInstanceOf(NotFound.class);
        assertThat(Acting.as(elsewhere, () -> targets.list(Optional.of(new Link.Id(link)), Map.of()))
                        .ranked())
                .isEmpty();
        var firm = Acting.of(new UUID(6, 7), UUID.randomUUID(), Role.SME);
        assertThatThrownBy(() -> Acting.as(firm, () -> leads.sums())).isInstanceOf(NotAllowed.class);
    }

    private Lead lead() throws IOException {
        take("甲染整,绍兴,1723,%1$s,鼓励,8000,8%%,名片\n".formatted(link), false);
        var prospect = ranked().ranked().getFirst().it();
        return Acting.as(county, () -> leads.open(prospect.id()));
    }
}
