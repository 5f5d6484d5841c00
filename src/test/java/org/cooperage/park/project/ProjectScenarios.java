package org.cooperage.park.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cooperage.park.project.engine.Answer.NO;
import static org.cooperage.park.project.engine.Answer.UNCERTAIN;
import static org.cooperage.park.project.engine.Answer.YES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.park.project.Permit.Check;
import org.cooperage.park.project.SiteRanking.Criterion;
import org.cooperage.park.project.SiteRanking.Found;
import org.cooperage.park.project.SiteRanking.Lack;
import org.cooperage.park.project.engine.Answer;
import org.cooperage.park.space.Space;
import org.cooperage.park.space.Units.Unfit;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// A park keeps the card of a dyeing works that wants to move there.
@CooperageTest
class ProjectScenarios {

    @Autowired
    private Projects projects;

    @Autowired
    private SiteRanking sites;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Acting park;
    private Acting elsewhere;

    @BeforeEach
    void twoParks() {
        cluster = new TestCluster(owner);
        park = Acting.of(UUID.randomUUID(), cluster.buyer().value(), Role.PARK);
        elsewhere = Acting.of(UUID.randomUUID(), new TestCluster(owner).buyer().value(), Role.PARK);
    }

    private static ProjectForm dyeing(String area, String power, String discharge) {
        return new ProjectForm(
                "甲染整北迁", "绍兴", "1723", "L4", "0", area, power, "100", discharge, "", "80", "6000", "染色机 4 台", "", "");
    }

    private ProjectCard card() {
        return Acting.as(park, () -> projects.add(dyeing("3000", "800", "90")));
    }

    private void unit(String code, int power, int drainage, String price) {
        cluster.update(
                """
                INSERT INTO park_unit (id, owner_id, city_id, code, building, floor, area_m2, height_m, load_kg_m2, power_kw,
                    water_t_day, drainage_t_day, fire_class, labour, price_yuan, state)
                VALUES (?, ?, ?, ?, '甲楼', 1, 3200, 6, 800, ?, 200, ?, 'D', 900, CAST(? AS numeric), 'VACANT')""", UUID.randomUUID(), cluster.buyer().value(), cluster.city().value(), code, power, drainage, price);
    }

    private boolean isOurs(Space space) {
        return space.owner().equals(cluster.buyer());
    }

    private Map<String, Answer> answers(ProjectCard card) {
        return Acting.as(park, () -> projects.checks(card)).stream()
                .collect(Collectors.toMap(c -> c.permit().code(), Check::applies));
    }

    @Test
    void unitsThatFitAreRankedAndTheOthersSayHowMuchIsMissing() {
        unit("DEAR", 800, 90, "30");
        unit("GOOD", 1200, 200, "15");
        unit("WEAK", 650, 200, "9");
        unit("DRY", 300, 10, "9");
        var card = card();

        Found found = Acting.as(park, () -> sites.find(card));

        var ours = found.ranked().stream().filter(r -> isOurs(r.it())).toList();
        assertThat(ours).extracting(r -> r.it().code()).containsExactly("GOOD", "DEAR");
        assertThat(ours)
                .allSatisfy(
                        r -> assertThat(r.parts().stream().mapToDouble(p -> p).sum())
                                .isCloseTo(r.closeness(), within(1e-9)));
        var lacking = found.lacking().stream().filter(l -> isOurs(l.space())).toList();
        assertThat(lacking).extracting(l -> l.space().code()).containsExactly("WEAK", "DRY");
        assertThat(lacking.getFirst().lacks()).containsExactly(new Lack(Unfit.POWER, 150));
        assertThat(lacking.getLast().lacks())
                .containsExactly(new Lack(Unfit.POWER, 500), new Lack(Unfit.DISCHARGE, 80));
        assertThat(found.criteria().contains(Criterion.DISTANCE)).isEqualTo(found.firms() > 0);
    }

    @Test
    void whatIsUnknownLeavesAPermitUncertain() {
        var answers = answers(card());

        assertThat(answers)
                .containsEntry("filing", YES)
                .containsEntry("environment", YES)
                .containsEntry("energy", UNCERTAIN)
                .containsEntry("safety", NO)
                .containsEntry("construction", NO)
                .containsEntry("drainage", YES)
                .containsEntry("discharge", YES)
                .containsEntry("fire", YES);
    }

    @Test
    void aPermitIsRecordedWithDayAndNumberButNotOfADayToCome() {
        var id = card().id();

        var checks = Acting.as(
                park, () -> projects.record(id, "filing", new PermitForm("GRANTED", "2025-03-04", "备〔2025〕7号")));

        assertThat(checks.getFirst().progress())
                .isEqualTo(
                        new Permit.Progress(Permit.State.GRANTED, Optional.of(LocalDate.of(2025, 3, 4)), "备〔2025〕7号"));
        for (var day : List.of("2999-01-01", "")) {
            assertThatThrownBy(() ->
                            Acting.as(park, () -> projects.record(id, "filing", new PermitForm("FILED", day, ""))))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> Acting.as(park, () -> projects.record(id, "magic", new PermitForm("FILED", "", ""))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCardLeadsToOneLeadThatKnowsWhatWasPromised() {
        var id = card().id();

        var lead = Acting.as(park, () -> projects.lead(id));

        assertThat(lead.promisedWan()).isEqualByComparingTo("6000");
        assertThat(lead.promisedJobs()).isEqualTo(80);
        assertThat(Acting.as(park, () -> projects.lead(id)).id()).isEqualTo(lead.id());
        assertThat(Acting.as(park, () -> projects.get(id)).lead()).contains(lead.id());
        assertThat(Acting.as(park, () -> projects.open(lead.prospect())).id()).isEqualTo(id);
        assertThat(Acting.as(park, () -> projects.list(Optional.of(lead.prospect()), PageRequest.first()))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var form = new ProjectForm("", "绍兴", "17X", "L4", "", "-5", "x", "", "", "", "", "", "", "2027-05-01", "soon");

        assertThatThrownBy(() -> Acting.as(park, () -> projects.add(form)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactly("name", "industry", "areaM2", "powerKw", "ends"));
        card();
        assertThatThrownBy(this::card).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anOldVersionIsNotWrittenOverANewOne() {
        var card = card();
        var other = dyeing("2000", "", "");
        Acting.as(park, () -> projects.edit(card.id(), other, card.version()));

        assertThatThrownBy(() -> Acting.as(park, () -> projects.edit(card.id(), other, card.version())))
                .isInstanceOf(Stale.class);
        assertThat(answers(Acting.as(park, () -> projects.get(card.id()))))
                .containsEntry("drainage", UNCERTAIN)
                .containsEntry("fire", UNCERTAIN);
    }

    @Test
    void anotherParkReadsNothing() {
        var id = card().id();

        assertThatThrownBy(() -> Acting.as(elsewhere, () -> projects.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(elsewhere, () -> projects.lead(id))).isInstanceOf(NotFound.class);
        assertThat(Acting.as(elsewhere, () -> projects.list(Optional.empty(), PageRequest.first()))
                        .rows())
                .isEmpty();
        var firm = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.SME);
        assertThatThrownBy(() -> Acting.as(firm, () -> projects.list(Optional.empty(), PageRequest.first())))
                .isInstanceOf(NotAllowed.class);
    }
}
