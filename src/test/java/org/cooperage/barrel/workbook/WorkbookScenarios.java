package org.cooperage.barrel.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.availability.Resource;
import org.cooperage.barrel.workbook.engine.Change;
import org.cooperage.barrel.workbook.engine.Step;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A firm draws how a jumper runs through its house, changes the linking, and books what was measured.
@CooperageTest
class WorkbookScenarios {
    private static final int PIECES = 100;

    @Autowired
    private Workbooks books;

    @Autowired
    private WorkbookPages pages;

    @Autowired
    private StepPages steps;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private JdbcClient db;
    private Firm firm;
    private Resource.Id seat;
    private String product;

    @BeforeEach
    void aFirm() {
        db = JdbcClient.create(owner);
        var firms = new TestFirms(owner);
        firm = firms.firm();
        seat = firms.machine(firm, "LINK_SEAT", 2);
        product = "套衫" + UUID.randomUUID();
    }

    /// They are not whole: nobody else should meet them.
    @AfterEach
    void noDealStays() {
        for (var table : new String[] {"job_report", "deal_slot"}) {
            db.sql("DELETE FROM %s WHERE deal_id IN (SELECT id FROM deal WHERE code = id::text)".formatted(table))
                    .update();
        }
        db.sql("DELETE FROM deal WHERE code = id::text AND kind = 'JOB'").update();
        db.sql("DELETE FROM deal WHERE code = id::text").update();
    }

    private void job(int daysAgo, double minutesAPiece) {
        var done = clock.instant().minus(Duration.ofDays(daysAgo));
        var begun = done.minusSeconds((long) (minutesAPiece * PIECES * 60));
        var order = deal("ORDER", null, done);
        var job = deal("JOB", order, done);
        db.sql(
                        "INSERT INTO deal_slot (deal_id, resource_id, unit, buyer_id, maker_id, during) VALUES (?, ?, 1, ?, ?, tstzrange(?, ?))")
                .params(job, seat.value(), order, firm.id().value(), at(begun), at(done))
                .update();
        report(job, "START", begun);
        report(job, "DONE", done);
    }

    private UUID deal(String kind, UUID parent, Instant done) {
        var id = UUID.randomUUID();
        boolean job = parent != null;
        db.sql("""
                        INSERT INTO deal (id, code, kind, parent_id, buyer_id, maker_id, need_id, product_zh, product_en,
                            operation_seq, process_id, operation_zh, operation_en, resource_id, quantity, unit, starts, ends,
                            due, stage, good, created_at)
                        VALUES (:id, :code, :kind, :parent, :buyer, :maker, :need, :product, 'Jumper', :seq, :process, '套口',
                            'Linking', :machine, 100, 'H87', :at, :at, :at, 'PAID', 100, :at)""")
                .param("id", id)
                .param("code", id.toString())
                .param("kind", kind)
                .param("parent", parent)
                .param("buyer", job ? parent : id)
                .param("maker", job ? firm.id().value() : null)
                .param("need", job ? null : UUID.randomUUID())
                .param("product", product)
                .param("seq", job ? 40 : null)
                .param("process", job ? "link" : null)
                .param("machine", job ? seat.value() : null)
                .param("at", at(done))
                .update();
        return id;
    }

    private void report(UUID job, String kind, Instant when) {
        db.sql("""
                        INSERT INTO job_report (id, client_key, deal_id, buyer_id, maker_id, kind, happened_at, received_at)
                        VALUES (gen_random_uuid(), gen_random_uuid(), ?, ?, ?, ?, ?, ?)""")
                .params(job, job, firm.id().value(), kind, at(when), at(when))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private <T> T asFirm(Supplier<T> work) {
        return Acting.as(firm.acting(), work::get);
    }

    private Workbook drawn() {
        return asFirm(() -> books.create("Jumper", product, "件 | piece"));
    }

    private static Fields fields(int version, Step step, String... more) {
        Map<String, Object> all = new LinkedHashMap<>(StepFields.typed(step));
        all.put("version", version);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return Fields.of(all);
    }

    private Workbook changed(Workbook book) {
        var step = book.sheet().steps().getFirst();
        return asFirm(() -> steps.putChange(
                book.id(),
                step.id(),
                fields(book.version(), step, "kind", "SIMPLIFY", "why", "new seat", "minutes", "7-8")));
    }

    private Workbook begun(Workbook book, int daysAgo) {
        return asFirm(() -> books.begin(book.id(), book.version(), books.today().minusDays(daysAgo)));
    }

    @Test
    void stepsAreProposedFromFinishedJobsWithTheirNumberAndPeriod() {
        job(40, 10);
        job(30, 11);
        job(20, 12);

        var sheet = drawn().sheet();

        assertThat(sheet.steps()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("套口 | Linking");
            assertThat(step.process()).isEqualTo("link");
            assertThat(step.minutes().low()).isCloseTo(10.5, within(0.1));
            assertThat(step.minutes().high()).isCloseTo(11.5, within(0.1));
            assertThat(step.seen().jobs()).isEqualTo(3);
            assertThat(step.seen().since())
                    .isEqualTo(LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE)
                            .minusDays(40));
        });
        assertThat(sheet.terms().unitsAYear().low()).isEqualTo(300);
        assertThat(asFirm(books::products))
                .singleElement()
                .satisfies(p -> assertThat(p.jobs()).isEqualTo(3));
    }

    @Test
    void everyEditIsAVersionAndAnOldOneIsNeverEdited() {
        job(20, 10);
        var first = drawn();
        var step = first.sheet().steps().getFirst();

        var second = asFirm(() -> steps.putStep(first.id(), step.id(), fields(1, step, "minutes", "9 - 12")));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.sheet().steps().getFirst().seen())
                .as("no longer as measured")
                .isNull();
        assertThat(asFirm(() -> books.get(first.id(), 1)).sheet()).isEqualTo(first.sheet());
        assertThat(asFirm(() -> books.versions(first.id())))
                .extracting(Workbook.Kept::what)
                .containsExactly(Workbook.Edit.STEP, Workbook.Edit.MADE);
        assertThatThrownBy(() -> asFirm(() -> books.removeStep(first.id(), 1, step.id())))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whatCannotBeIsNamedFieldByField() {
        var book = asFirm(() -> books.create("Blank", null, "piece"));
        var wrong = Fields.of(
                Map.of("version", 1, "name", "", "minutes", "8-3", "accuratePercent", "120", "process", "none"));

        assertThatThrownBy(() -> asFirm(() -> steps.putStep(book.id(), 0, wrong)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactlyInAnyOrder("name", "minutes", "accuratePercent", "process"));
        assertThatThrownBy(() -> begun(book, 1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aStepMayBeAddedInFrontAndTheSavingIsExpectedOnly() {
        job(20, 10);
        var book = changed(drawn());
        var blank = Fields.of(Map.of("version", book.version(), "name", "检片", "minutes", "2", "behind", "0"));

        var more = asFirm(() -> steps.putStep(book.id(), 0, blank));

        assertThat(more.sheet().steps()).extracting(Step::id).containsExactly(2, 1);
        assertThat(more.sheet().findChange(1)).map(Change::kind).contains(Change.Kind.SIMPLIFY);
        assertThat(more.sheet().expected().leadHours().high()).isPositive();
        assertThat(asFirm(() -> books.proofs(more))).extracting(Proof::state).containsOnly(Proof.State.NO_BASELINE);
    }

    @Test
    void aMeasuredSavingIsBookedAndClaimingSavesNothing() {
        for (int i = 0; i < 8; i++) {
            job(100 + i, 10 + i * 0.1);
        }
        for (int i = 0; i < 6; i++) {
            job(10 + i, 7 + i * 0.1);
        }
        var planned = changed(drawn());
        assertThat(asFirm(() -> books.book(planned.id(), planned.version()))).isInstanceOf(Booking.NothingShown.class);
        var early = begun(planned, 30);
        assertThat(asFirm(() -> books.proofs(early))).extracting(Proof::state).containsOnly(Proof.State.EXPECTED);

        var book = begun(early, 70);
        var booking = asFirm(() -> books.book(book.id(), book.version()));

        assertThat(booking)
                .isInstanceOfSatisfying(
                        Booking.Done.class,
                        done -> assertThat(done.savings())
                                .extracting(Booked::measure)
                                .containsExactlyInAnyOrder(Proof.Measure.values()));
        assertThat(asFirm(() -> books.booked(book.id())))
                .filteredOn(it -> it.measure() == Proof.Measure.MINUTES)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.saved()).isCloseTo(3.1, within(0.15));
                    assertThat(it.low()).isGreaterThan(2);
                    assertThat(it.jobsBefore()).isEqualTo(8);
                    assertThat(it.yuan()).isCloseTo(it.saved() / 60 * 37, within(1e-6));
                });
    }

    @Test
    void whatDidNotGetQuickerIsNotShown() {
        for (int i = 0; i < 6; i++) {
            job(100 + i, 10 + i * 0.3);
            job(10 + i, 10.1 + i * 0.3);
        }
        var book = begun(changed(drawn()), 70);

        assertThat(asFirm(() -> books.proofs(book))).extracting(Proof::state).containsOnly(Proof.State.NOT_SHOWN);
        assertThat(asFirm(() -> books.book(book.id(), book.version()))).isInstanceOf(Booking.NothingShown.class);
    }

    @Test
    void nobodyElseSeesAWorkbook() {
        var book = drawn();
        var other = new TestFirms(owner).firm();

        assertThatThrownBy(() -> Acting.as(other.acting(), () -> books.get(book.id(), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(
                        Acting.of(UUID.randomUUID(), firm.id().value(), Role.GOV), () -> books.get(book.id(), null)))
                .isInstanceOf(NotAllowed.class);
        assertThat(Acting.as(other.acting(), () -> books.list(PageRequest.first()))
                        .rows())
                .isEmpty();
    }
}
