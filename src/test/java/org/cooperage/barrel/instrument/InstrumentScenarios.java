package org.cooperage.barrel.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.barrel.engine.Fifth;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.barrel.instrument.Instruments.Keeping;
import org.cooperage.barrel.instrument.Shelf.Loading;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A firm answers a published instrument; officials learn how many stand where; the operator loads others.
@CooperageTest
class InstrumentScenarios {
    private static final Acting OFFICIAL = Acting.of(new UUID(5, 5), UUID.randomUUID(), Role.GOV);
    private static final Acting OPERATOR = Acting.of(new UUID(6, 6), UUID.randomUUID(), Role.OPS);
    private static final String CMMM = "CMMM-2020";

    @Autowired
    private Instruments instruments;

    @Autowired
    private Shelf shelf;

    @Autowired
    private Spreads spreads;

    @Autowired
    private EvaluationStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestFirms firms;
    private JdbcClient db;

    @BeforeEach
    void firmsOfOurOwn() {
        firms = new TestFirms(owner);
        db = JdbcClient.create(owner);
    }

    /// Says this of every item that is asked at a level.
    private void answer(Firm firm, String step, String option) {
        Acting.run(firm.acting(), () -> instruments.answer(CMMM, level(step, option)));
    }

    private List<Answered> level(String step, String option) {
        return shelf.get(CMMM).steps().stream()
                .filter(one -> one.code().equals(step))
                .flatMap(one -> one.items().stream())
                .map(item -> new Answered(item.code(), option, null))
                .toList();
    }

    private Sheet sheet(Firm firm) {
        return Acting.as(firm.acting(), () -> instruments.get(CMMM));
    }

    private Evaluation kept(Firm firm) {
        return switch (Acting.as(firm.acting(), () -> instruments.keep(CMMM))) {
            case Keeping.Kept(var evaluation) -> evaluation;
            case Keeping.Open(int items) -> throw new AssertionError(items + " items are open");
        };
    }

    @Test
    void aFirmAnswersLevelByLevelAndKeepsWhatItComesTo() {
        var firm = firms.firm();

        assertThat(Acting.as(firm.acting(), () -> instruments.keep(CMMM))).isEqualTo(new Keeping.Open(20));
        answer(firm, "1", "most");
        assertThat(Acting.as(firm.acting(), () -> instruments.keep(CMMM))).isEqualTo(new Keeping.Open(20));
        answer(firm, "2", "part");
        var first = kept(firm);

        assertThat(first.label()).isEqualTo("T0");
        assertThat(first.level()).isOne();
        assertThat(first.total()).isEqualTo(1.5);
        assertThat(sheet(firm).isMoved()).isFalse();
    }

    @Test
    void aResultKeepsItsAnswersAndALaterOneIsTheNextStage() {
        var firm = firms.firm();
        answer(firm, "1", "part");
        kept(firm);
        var corrected = kept(firm);
        assertThat(corrected.stage()).isZero();
        db.sql("UPDATE barrel_evaluation SET at = at - interval '100 days' WHERE party_id = ?")
                .param(firm.id().value())
                .update();

        answer(firm, "1", "all");
        answer(firm, "2", "?");
        var second = kept(firm);

        assertThat(second.label()).isEqualTo("T1");
        assertThat(second.total()).isEqualTo(1);
        assertThat(second.unknown()).isEqualTo(20);
        assertThat(sheet(firm).before()).map(Evaluation::total).contains(0.5);
        assertThat(db.sql("SELECT DISTINCT answer FROM barrel_evaluation_answer WHERE evaluation_id = ?")
                        .param(corrected.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("part");
    }

    @Test
    void nobodyElseReadsAnswersOrResults() {
        var firm = firms.firm();
        answer(firm, "1", "part");
        kept(firm);
        var other = firms.firm();

        assertThat(sheet(other).answers()).isEmpty();
        assertThat(sheet(other).history()).isEmpty();
        for (var stranger : List.of(other.acting(), OFFICIAL, OPERATOR, Acting.PUBLIC)) {
            assertThat(seenBy(stranger, firm)).isZero();
        }
        assertThatThrownBy(() -> Acting.run(OFFICIAL, instruments::list)).isInstanceOf(NotAllowed.class);
    }

    /// Past the door, the database itself shows nothing.
    private int seenBy(Acting stranger, Firm firm) {
        var id = Instrument.Id.find(CMMM).orElseThrow();
        return Acting.as(
                stranger,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> store.history(firm.id()).size()
                                + store.answers(firm.id(), id).size()));
    }

    @Test
    void whatCannotBeAnsweredIsRefusedWithWhatCan() {
        var firm = firms.firm();

        assertThatThrownBy(() -> answer(firm, "1", "perhaps"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults().getFirst().details())
                                .containsExactly("all, most, part, none, na"));
        assertThatThrownBy(() -> Acting.run(
                        firm.acting(), () -> instruments.answer(CMMM, List.of(new Answered("X", "all", null)))))
                .isInstanceOf(InvalidInput.class);
        for (var evidence : List.of("a\0b", "x".repeat(501))) {
            assertThatThrownBy(() -> Acting.run(
                            firm.acting(),
                            () -> instruments.answer(CMMM, List.of(new Answered("HUMAN1_1", "all", evidence)))))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> Acting.run(firm.acting(), () -> instruments.keep("MIIT-2024")))
                .isInstanceOf(InvalidInput.class);
        assertThat(sheet(firm).answers()).isEmpty();
    }

    @Test
    void theOperatorLoadsAVersionOnceAndOthersNone() {
        var table = table("T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));

        assertThatThrownBy(() -> Acting.run(firms.firm().acting(), () -> shelf.load(table)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.run(OPERATOR, () -> shelf.load(table.replaceAll("(?m)^item.*$", ""))))
                .isInstanceOf(InvalidInput.class);
        assertThat(Acting.as(OPERATOR, () -> shelf.load(table))).isInstanceOf(Loading.Loaded.class);
        assertThat(Acting.as(OPERATOR, () -> shelf.load(table))).isInstanceOf(Loading.Taken.class);
        var next = table.replace("\t1\tcommitment", "\t2\tcommitment");
        assertThat(Acting.as(OPERATOR, () -> shelf.load(next))).isInstanceOf(Loading.Loaded.class);
        assertThat(shelf.list()).hasSizeGreaterThanOrEqualTo(6);
    }

    private static String table(String code) {
        return """
                instrument	%s	1	commitment
                name	试	Try
                issuer	某	Somebody	Document
                total	sum	exact
                level	1	20	certain	一级	One
                group	A		100	甲	A
                option	S	yes	1	是	Yes
                item	a1	A		S	1	甲一	A one
                """.formatted(code);
    }

    @Test
    void officialsLearnFifthsOfEightFirmsAndNothingOfSeven() {
        var eight = firms.city();
        var seven = firms.city();
        for (int n = 0; n < 15; n++) {
            var firm = firms.firmIn(n < 8 ? eight : seven);
            result(firm, 0, "2020-01-15", 1.5, 1);
            result(firm, 1, "2020-06-15", n < 4 ? 2.5 : 1.5, n < 4 ? 2 : 1);
            result(firm, 2, "2021-06-15", 5, 5);
        }

        var figures = spreads.figures(LocalDate.of(2021, 1, 1));

        var id = Instrument.Id.find(CMMM).orElseThrow();
        var there = new Unit(Unit.Kind.PLACE, eight.toString());
        assertThat(figures.find(Spread.second(id), there).map(Fifth::of)).contains(new Fifth(40));
        assertThat(figures.find(Spread.lift(id), there).map(one -> one.median()))
                .contains(10L);
        assertThat(figures.find(Spread.at(id, 5), there).map(Fifth::of)).contains(new Fifth(0));
        assertThat(figures.find(Spread.total(id), new Unit(Unit.Kind.PLACE, seven.toString())))
                .isEmpty();
        assertThat(Acting.as(OFFICIAL, spreads::list)).isNotEmpty();
        assertThatThrownBy(() -> Acting.run(firms.firm().acting(), spreads::list))
                .isInstanceOf(NotAllowed.class);
    }

    private void result(Firm firm, int stage, String day, double total, int level) {
        db.sql("""
                        INSERT INTO barrel_evaluation
                            (id, party_id, code, version, stage, at, total, most, level, unknown)
                        VALUES (gen_random_uuid(), ?, 'CMMM', '2020', ?, CAST(? AS timestamptz), ?, 5, ?, 0)""").params(firm.id().value(), stage, day, total, level).update();
    }
}
