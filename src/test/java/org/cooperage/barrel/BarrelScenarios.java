package org.cooperage.barrel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Service;
import org.cooperage.barrel.engine.Source;
import org.cooperage.chain.Dimension;
import org.cooperage.deal.service.AService;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A firm answers, the platform counts what it saw, peers are found, and a diagnosis is kept.
@CooperageTest
class BarrelScenarios {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1};

    @Autowired
    private Barrels barrels;

    @Autowired
    private Effects effects;

    @Autowired
    private Services offered;

    @Autowired
    private Assessments refresh;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestFirms firms;
    private JdbcClient db;
    private Firm firm;

    @BeforeEach
    void aFirm() {
        firms = new TestFirms(owner);
        db = JdbcClient.create(owner);
        firm = firms.firm();
    }

    private static Answer answer(String indicator, @Nullable Double value) {
        return new Answer(new Indicator.Code(indicator), value, null);
    }

    private <T> T as(Firm one, Supplier<T> work) {
        return Acting.as(one.acting(), work::get);
    }

    private void answer(Firm one, Answer... answers) {
        Acting.run(one.acting(), () -> barrels.answer(one.id(), List.of(answers)));
    }

    private Barrel barrel(Firm one) {
        return as(one, () -> barrels.of(one.id()));
    }

    @Test
    void nothingIsKnownOfAFirmThatNeverAnswered() {
        var barrel = barrel(firm);

        assertThat(barrel.known()).isEmpty();
        assertThat(barrel.open()).isEqualTo(50);
        assertThat(barrel.assessment().shortStave()).isEmpty();
    }

    @Test
    void answersAreKeptAndCountHalf() {
        answer(firm, answer("RD1", 2.0), answer("RD2", 20.0), answer("RD3", null));

        var rating = barrel(firm).assessment().standing(Dimension.RD).rating();
        assertThat(rating.score()).isEqualTo(60);
        assertThat(rating.coverage()).isBetween(0.19, 0.2);
        assertThat(barrel(firm).open()).isEqualTo(47);
    }

    @Test
    void aDocumentMakesAnAnswerCountMoreAndIsReadByItsOwnerOnly() {
        var shown = new Answer(new Indicator.Code("CO2"), 3.0, new Upload("iso.png", PNG));
        answer(firm, shown);

        var known = barrel(firm).known().getFirst();
        assertThat(known.evidence().source()).isEqualTo(Source.D);
        var id = known.document().orElseThrow().id();
        assertThat(as(firm, () -> barrels.document(id)).content()).isEqualTo(PNG);
        var stranger = firms.firm();
        assertThatThrownBy(() -> as(stranger, () -> barrels.document(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void aValueOutOfRangeIsRefusedWithAllOthersAndNothingIsKept() {
        assertThatThrownBy(() -> answer(firm, answer("RD1", 2.0), answer("PR2", 120.0), answer("PR3", -1.0)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .map(InvalidInput.Fault::field)
                                .containsExactly("PR2", "PR3"));

        assertThat(barrel(firm).known()).isEmpty();
    }

    @Test
    void nobodyLooksIntoAnothersBarrel() {
        var stranger = firms.firm();

        assertThatThrownBy(() -> as(stranger, () -> barrels.of(firm.id()))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(
                        Acting.of(firm.id().value(), stranger.id().value(), Role.OPS), () -> barrels.of(firm.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theTrackRecordIsCountedWithItsCasesAndNotAskedFor() {
        record(firm, 18, 20, 940, 1_000);

        refresh.refresh();

        var standing = barrel(firm).assessment().standing(Dimension.PR);
        assertThat(standing.rating().parts())
                .map(part ->
                        part.indicator().code().value() + " " + part.evidence().value())
                .containsExactly("PR2 90.0", "PR3 94.0");
        assertThat(standing.isSure()).isTrue();
        assertThat(as(firm, () -> barrels.questions(firm.id(), Dimension.PR)))
                .map(question -> question.indicator().code().value())
                .containsExactly("PR1", "PR4", "PR5");
    }

    @Test
    void fewerThanFiveJobsAreNoFact() {
        record(firm, 4, 4, 100, 100);

        refresh.refresh();

        assertThat(barrel(firm).known()).isEmpty();
    }

    @Test
    void peersAreFoundAndTheirQuartilesToldWithoutNames() {
        var link = "Z" + (int) (Math.abs(firm.id().value().getLeastSignificantBits()) % 90 + 10);
        var all = new ArrayList<Firm>();
        for (int i = 0; i < 9; i++) {
            var one = firms.firm();
            all.add(one);
            place(one, link);
            record(one, 11 + i, 20, 900, 1_000);
        }
        place(firm, link);
        record(firm, 12, 20, 900, 1_000);

        refresh.refresh();

        var peers = barrel(firm).assessment().standing(Dimension.PR).peers();
        assertThat(peers).isNotNull();
        assertThat(peers.firms()).isEqualTo(9);
        assertThat(barrel(firm).assessment().shortStave().map(one -> one.dimension()))
                .contains(Dimension.PR);
        assertThat(barrel(all.getLast()).assessment().shortStave().orElseThrow().shortness())
                .isZero();
    }

    @Test
    void aKeptDiagnosisStaysWhenTheAnswersChange() {
        answer(firm, answer("RD1", 2.0), answer("RD2", 20.0), answer("RD3", 15.0), answer("RD5", 50.0));
        as(firm, () -> barrels.keep(firm.id(), Map.of(Dimension.RD, 3)));

        answer(firm, answer("RD1", 0.0));

        var barrel = barrel(firm);
        assertThat(barrel.history()).hasSize(1);
        assertThat(barrel.last().orElseThrow().scores().get(Dimension.RD)).isEqualTo(60);
        assertThat(barrel.assessment().standing(Dimension.RD).score()).isLessThan(60);
        assertThat(barrel.assessment().standing(Dimension.RD).weight()).isEqualTo(3);
    }

    @Test
    void theOperatorSaysWhatAServiceLiftsAndAFirmIsAdvised() {
        answer(firm, answer("RD1", 0.5), answer("RD2", 5.0), answer("RD3", 2.0), answer("RD5", 10.0));
        var design = published(AService.fibreTest());
        var lifts = List.of(new Service.Effect(Dimension.RD, 99, 100));
        Acting.run(operator(), () -> effects.set(design, Money.of(10), 3, lifts));

        var advice = as(firm, () -> barrels.advice(barrels.of(firm.id()), Money.of(15)));
        Acting.run(operator(), () -> effects.set(design, Money.of(10), 3, List.of()));

        assertThat(advice.orElseThrow().services()).map(Service::id).containsExactly(design.toString());
        assertThat(barrels.services()).map(Service::id).doesNotContain(design.toString());
        assertThatThrownBy(() -> Acting.run(firm.acting(), () -> effects.set(design, Money.of(10), 3, lifts)))
                .isInstanceOf(NotAllowed.class);
    }

    private ServiceOffer.Id published(AService service) {
        var provider = new TestFirms(owner).firm();
        return as(provider, () -> {
            var draft = offered.create(service.content());
            return offered.publish(draft.id(), draft.version()).id();
        });
    }

    private static Acting operator() {
        return Acting.of(new UUID(2, 2), UUID.randomUUID(), Role.OPS);
    }

    private void place(Firm one, String link) {
        db.sql("UPDATE party SET link_id = ?, size_class = 'MICRO' WHERE id = ?")
                .params(link, one.id().value())
                .update();
    }

    private void record(Firm one, int onTime, int jobs, int good, int total) {
        var machine = firms.machine(one, "KNIT12", 1);
        var capability = UUID.randomUUID();
        Party.Id id = one.id();
        db.sql("INSERT INTO capability (id, owner_id, resource_id, process_id, city_id) VALUES (?, ?, ?, 'knit12', ?)")
                .params(capability, id.value(), machine.value(), one.city().value())
                .update();
        db.sql(
                        "INSERT INTO track_record (capability_id, owner_id, good, total, on_time, jobs) VALUES (?, ?, ?, ?, ?, ?)")
                .params(capability, id.value(), good, total, onTime, jobs)
                .update();
    }
}
