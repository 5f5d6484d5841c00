package org.cooperage.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cooperage.CooperageTest;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CooperageTest
class PartyScenarios {

    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Acting OPERATOR = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.OPS);
    private static final Acting STRANGER = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.SME);
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    @Autowired
    private Parties parties;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Documents documents;

    @Autowired
    private Places places;

    private Place town;

    @BeforeEach
    void aTown() {
        town = Acting.as(
                Acting.SYSTEM,
                () -> places.findByCode("131025")
                        .orElseGet(() -> places.add(
                                Place.Kind.CITY,
                                Optional.of(cloud()),
                                "131025",
                                new Bilingual("大城县", "Dacheng"),
                                new GeoPoint(38.7, 116.65))));
    }

    private Place.Id cloud() {
        return places.findByCode("trial-cloud")
                .orElseGet(() -> places.add(
                        Place.Kind.CLOUD,
                        Optional.empty(),
                        "trial-cloud",
                        new Bilingual("试验云", "Trial cloud"),
                        new GeoPoint(38, 116)))
                .id();
    }

    @Test
    void aNewFirmIsSeenByItselfAndTheOperatorOnlyUntilItIsVerified() {
        var firm = registered("新厂");

        assertThat(as(STRANGER, firm)).isEmpty();
        assertThat(as(Acting.PUBLIC, firm)).isEmpty();
        assertThat(as(OPERATOR, firm)).isPresent();
        assertThat(as(itself(firm), firm)).isPresent();

        Acting.as(OPERATOR, () -> verifications.verify(firm));

        assertThat(as(Acting.PUBLIC, firm)).isPresent();
    }

    @Test
    void aCodeIsRegisteredOnceAlsoWhenItsOwnerCannotBeSeen() {
        var code = nextCode();
        assertThat(register("甲厂", code)).isInstanceOf(Registering.Registered.class);

        assertThat(register("乙厂", code)).isEqualTo(new Registering.Refused(Registering.Reason.CODE_TAKEN));
    }

    @Test
    void aPersonCannotRegisterPastThePlatform() {
        var asked = new Registration(Party.Kind.OPERATOR, null, Profile.ofWorkshop("冒充", town.id(), null), null);

        assertThatThrownBy(() -> Acting.as(STRANGER, () -> registrations.register(asked)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRejectedFirmReadsWhatToMendAndHandsItInAgain() {
        var firm = registered("待改厂");

        Acting.as(OPERATOR, () -> verifications.reject(firm, "执照照片看不清"));

        assertThat(Acting.as(itself(firm), () -> verifications.of(firm)))
                .singleElement()
                .satisfies(round -> assertThat(round.reason()).isEqualTo("执照照片看不清"));
        assertThat(Acting.as(itself(firm), () -> verifications.resubmit(firm))).isInstanceOf(Verifying.Done.class);
        assertThat(Acting.as(OPERATOR, () -> verifications.verify(firm))).isInstanceOf(Verifying.Done.class);
        assertThat(as(Acting.PUBLIC, firm)).isPresent();
    }

    @Test
    void theSecondDecisionIsTooLate() {
        var firm = registered("抢先厂");
        Acting.as(OPERATOR, () -> verifications.verify(firm));

        assertThat(Acting.as(OPERATOR, () -> verifications.reject(firm, "太晚")))
                .isEqualTo(new Verifying.NotPossible(Party.Status.VERIFIED));
    }

    @Test
    void onlyTheOperatorVerifies() {
        var firm = registered("自审厂");

        assertThatThrownBy(() -> Acting.as(itself(firm), () -> verifications.verify(firm)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void contactsAreReadByTheFirmItselfOnly() {
        var firm = verified("联系厂");
        Acting.run(itself(firm), () -> parties.editContact(firm, new Contact("王", "138 0000 0000", null, null)));

        assertThat(Acting.as(itself(firm), () -> parties.findContact(firm))).isPresent();
        assertThat(Acting.as(STRANGER, () -> parties.findContact(firm))).isEmpty();
        assertThat(Acting.as(OPERATOR, () -> parties.findContact(firm))).isEmpty();
    }

    @Test
    void theSecondOfTwoEditsIsStaleAndLosesNothing() {
        var firm = verified("并发厂");
        var profile = Profile.ofWorkshop("改名厂", town.id(), null);
        Acting.as(itself(firm), () -> parties.edit(firm, profile, read(firm).version()));

        assertThatThrownBy(() -> Acting.as(itself(firm), () -> parties.edit(firm, profile, 1)))
                .isInstanceOf(Stale.class);
        assertThat(read(firm).name().zh()).isEqualTo("改名厂");
    }

    @Test
    void nobodyElseEditsAFirm() {
        var firm = verified("别人厂");

        assertThatThrownBy(() ->
                        Acting.as(STRANGER, () -> parties.edit(firm, Profile.ofWorkshop("夺名", town.id(), null), 2)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void firmsAreFoundByAPartOfTheirNameWhateverCharactersItHas() {
        verified("百分%厂_甲");
        verified("百分之厂乙");

        var found = Acting.as(Acting.PUBLIC, () -> parties.list(named("分%厂_"), PageRequest.first()));

        assertThat(found.rows()).extracting(party -> party.name().zh()).containsExactly("百分%厂_甲");
    }

    @Test
    void listsAreSortedAndPaged() {
        List.of("序厂丙", "序厂甲", "序厂乙").forEach(this::verified);

        var first = Acting.as(
                Acting.PUBLIC, () -> parties.list(named("序厂"), new PageRequest(0, 2, Optional.of("created"), true)));

        assertThat(first.rows()).extracting(party -> party.name().zh()).containsExactly("序厂乙", "序厂甲");
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.hasNext()).isTrue();
    }

    @Test
    void papersAreReadByTheOwnerAndTheOperatorOnly() {
        var firm = registered("证件厂");
        var paper = Acting.as(
                itself(firm),
                () -> documents.attach(
                        firm,
                        Document.Kind.LICENCE,
                        new Upload("执照.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8))));

        assertThat(Acting.as(OPERATOR, () -> documents.content(paper.id()))).startsWith('%', 'P', 'D', 'F');
        assertThatThrownBy(() -> Acting.as(STRANGER, () -> documents.content(paper.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.run(OPERATOR, () -> documents.remove(paper.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void everyFaultOfAProfileIsNamedAtOnce() {
        assertThatThrownBy(() -> new Profile(
                        Bilingual.same(" "),
                        "?",
                        "18",
                        Party.Size.MICRO,
                        Party.Ownership.COMPANY,
                        1,
                        -1,
                        town.id(),
                        true))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactly("name", "industry", "link", "founded", "jobs"));
    }

    private static PartyFilter named(String text) {
        return new PartyFilter(
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Party read(Party.Id firm) {
        return Acting.as(itself(firm), () -> parties.get(firm));
    }

    private Optional<Party> as(Acting acting, Party.Id firm) {
        return Acting.as(acting, () -> parties.find(firm));
    }

    private static Acting itself(Party.Id firm) {
        return Acting.of(SOMEBODY, firm.value(), Role.SME);
    }

    private Party.Id verified(String name) {
        var firm = registered(name);
        Acting.as(OPERATOR, () -> verifications.verify(firm));
        return firm;
    }

    private Party.Id registered(String name) {
        return switch (register(name, nextCode())) {
            case Registering.Registered(var party) -> party.id();
            case Registering.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private Registering register(String name, CreditCode code) {
        var asked = new Registration(Party.Kind.SMALL_FIRM, code, Profile.ofWorkshop(name, town.id(), null), null);
        return Acting.as(Acting.SYSTEM, () -> registrations.register(asked));
    }

    private static CreditCode nextCode() {
        var seventeen = "92131025QH%06d0".formatted(SERIAL.incrementAndGet());
        return new CreditCode(seventeen + CreditCode.outerCheck(seventeen + "?"));
    }
}
