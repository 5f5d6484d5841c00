package org.cooperage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.cooperage.CooperageTest;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CooperageTest
class MemberScenarios {

    @Autowired
    private People people;

    @Autowired
    private Members members;

    @Autowired
    private Rights rights;

    private final UUID party = UUID.randomUUID();
    private Person founder;
    private Acting acting;

    @BeforeEach
    void aPartyWithOneMember() {
        founder = person();
        Acting.as(Acting.SYSTEM, () -> people.join(founder.id(), party, Role.SME, "厂长"));
        acting = Acting.of(founder.id().value(), party, Role.SME);
    }

    private Person person() {
        var name = "m" + UUID.randomUUID().toString().substring(0, 12);
        return switch (Acting.as(Acting.SYSTEM, () -> people.enrol(name, "a good secret", "某人", "zh"))) {
            case Enrolling.Enrolled(var person) -> person;
            case Enrolling.UsernameTaken(var taken) -> throw new AssertionError(taken);
        };
    }

    @Test
    void aMemberAddsAColleagueInTheRoleOfTheParty() {
        var colleague = person();

        var added = Acting.as(acting, () -> members.add(colleague.username(), "跟单员"));

        assertThat(added).isInstanceOf(Adding.Added.class);
        assertThat(Acting.as(acting, members::list))
                .extracting(Member::username, Member::role)
                .contains(tuple(colleague.username(), Role.SME));
        assertThat(Acting.as(acting, () -> members.add(colleague.username(), "")))
                .isInstanceOf(Adding.AlreadyThere.class);
    }

    @Test
    void whoHasNoAccountCannotBeAdded() {
        assertThat(Acting.as(acting, () -> members.add("nobody-of-that-name", "")))
                .isEqualTo(new Adding.NoSuchPerson("nobody-of-that-name"));
    }

    @Test
    void theLastMemberStays() {
        assertThat(Acting.as(acting, () -> members.remove(founder.id()))).isEqualTo(new Removing.LastOne());
        assertThat(Acting.as(acting, members::list)).hasSize(1);
    }

    @Test
    void whoWasRemovedActsForThePartyNoMore() {
        var colleague = person();
        Acting.as(acting, () -> members.add(colleague.username(), ""));

        assertThat(Acting.as(acting, () -> members.remove(colleague.id()))).isEqualTo(new Removing.Removed());
        assertThat(Acting.as(Acting.SYSTEM, () -> people.findAccount(colleague.id()))
                        .orElseThrow()
                        .memberships())
                .isEmpty();
    }

    @Test
    void aMemberOfAnotherPartyCannotBeRemoved() {
        var stranger = person();
        Acting.as(Acting.SYSTEM, () -> people.join(stranger.id(), UUID.randomUUID(), Role.SME, ""));

        assertThatThrownBy(() -> Acting.as(acting, () -> members.remove(stranger.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theMatrixOfRightsKnowsEveryRoleAPersonCanHave() {
        assertThat(rights.roles())
                .containsExactlyInAnyOrder(
                        Role.GOV,
                        Role.ASC,
                        Role.LEAD,
                        Role.SME,
                        Role.FI,
                        Role.SVC,
                        Role.PARK,
                        Role.OPS,
                        Role.PER,
                        Role.PUB,
                        Role.BUYER);
        assertThat(rights.matrix())
                .hasSizeGreaterThan(10)
                .allSatisfy(right -> assertThat(right.cells()).hasSize(11));
    }
}
