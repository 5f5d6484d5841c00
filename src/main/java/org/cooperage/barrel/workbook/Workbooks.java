package org.cooperage.barrel.workbook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cooperage.barrel.workbook.Proof.Measure;
import org.cooperage.barrel.workbook.engine.Change;
import org.cooperage.barrel.workbook.engine.Shift;
import org.cooperage.barrel.workbook.engine.Step;
import org.cooperage.barrel.workbook.engine.Terms;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The workbooks of the firm one acts for. Every edit is a version; what is saved is booked from measured jobs alone.
@Service
class Workbooks {
    private static final int LONGEST_AGO_DAYS = 730;

    private final WorkbookStore store;
    private final Measuring measuring;
    private final Ids ids;
    private final Clock clock;

    Workbooks(WorkbookStore store, Measuring measuring, Ids ids, Clock clock) {
        this.store = store;
        this.measuring = measuring;
        this.ids = ids;
        this.clock = clock;
    }

    private static Party.Id firm() {
        Acting.require("Working on a workbook", Role.SME, Role.LEAD);
        return Acting.current()
                .party()
                .map(Party.Id::new)
                .orElseThrow(() -> new NotAllowed("Working on a workbook without acting for a firm"));
    }

    @Transactional(readOnly = true)
    public Page<Workbook> list(PageRequest page) {
        return store.list(firm(), page);
    }

    @Transactional(readOnly = true)
    public List<MadeStore.Product> products() {
        return measuring.products(firm());
    }

    /// With the steps the platform knows of the product; empty when it names none.
    @Transactional
    public Workbook create(String title, @Nullable String product, String unit) {
        var firm = firm();
        var sheet = product == null
                ? new Sheet(title, null, unit, Terms.USUAL, List.of(), List.of())
                : measuring.propose(firm, title, product, unit);
        var book = new Workbook(new Workbook.Id(ids.next()), firm, null, 1, 1, clock.instant(), sheet);
        store.insert(book);
        return book;
    }

    @Transactional(readOnly = true)
    public Workbook get(Workbook.Id id, @Nullable Integer version) {
        firm();
        return store.find(id, version).orElseThrow(() -> new NotFound("workbook", id));
    }

    @Transactional(readOnly = true)
    public List<Workbook.Kept> versions(Workbook.Id id) {
        return store.versions(id);
    }

    @Transactional
    public Workbook setTerms(Workbook.Id id, int version, String title, String unit, Terms terms) {
        var book = current(id, version);
        return next(book, book.sheet().with(title, unit, terms), Workbook.Edit.TERMS);
    }

    /// @param behind id of the step it comes after, 0 to come first
    @Transactional
    public Workbook putStep(Workbook.Id id, int version, Step step, int behind) {
        var book = current(id, version);
        var steps = new ArrayList<>(book.sheet().steps());
        steps.removeIf(one -> one.id() == step.id());
        int at = 0;
        for (int i = 0; i < steps.size(); i++) {
            at = steps.get(i).id() == behind ? i + 1 : at;
        }
        steps.add(at, step);
        return next(book, book.sheet().withSteps(steps), Workbook.Edit.STEP);
    }

    @Transactional
    public Workbook removeStep(Workbook.Id id, int version, int step) {
        var book = current(id, version);
        var left = without(book.sheet().steps(), one -> one.id() == step);
        return next(book, book.sheet().withSteps(left), Workbook.Edit.STEP_REMOVED);
    }

    @Transactional
    public Workbook putChange(Workbook.Id id, int version, Change change) {
        var book = current(id, version);
        var changes = new ArrayList<>(without(book.sheet().changes(), one -> one.step() == change.step()));
        changes.add(change);
        return next(book, book.sheet().withChanges(changes), Workbook.Edit.CHANGE);
    }

    @Transactional
    public Workbook removeChange(Workbook.Id id, int version, int step) {
        var book = current(id, version);
        var left = without(book.sheet().changes(), one -> one.step() == step);
        return next(book, book.sheet().withChanges(left), Workbook.Edit.CHANGE_REMOVED);
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }

    /// From that day on the jobs are those of the new way.
    @Transactional
    public Workbook begin(Workbook.Id id, int version, LocalDate day) {
        var book = current(id, version);
        var today = today();
        if (day.isAfter(today) || day.isBefore(today.minusDays(LONGEST_AGO_DAYS))) {
            throw InvalidInput.of(
                    "day", day, "workbook.invalid.day", "workbook.mend.day", today.minusDays(LONGEST_AGO_DAYS), today);
        }
        if (book.sheet().changes().isEmpty()) {
            throw InvalidInput.of("day", day, "workbook.invalid.unchanged", "workbook.mend.unchanged");
        }
        var begun = new Workbook(id, book.firm(), day, version + 1, version + 1, clock.instant(), book.sheet());
        return saved(begun, Workbook.Edit.BEGUN);
    }

    private Workbook current(Workbook.Id id, int version) {
        var book = get(id, null);
        if (book.version() != version) {
            throw new Stale("workbook", id);
        }
        return book;
    }

    private Workbook next(Workbook book, Sheet sheet, Workbook.Edit what) {
        int version = book.version() + 1;
        return saved(
                new Workbook(book.id(), book.firm(), book.begunOn(), version, version, clock.instant(), sheet), what);
    }

    private Workbook saved(Workbook book, Workbook.Edit what) {
        if (!store.update(book, what)) {
            throw new Stale("workbook", book.id());
        }
        return book;
    }

    /// What was measured at the steps that change, before and since.
    @Transactional(readOnly = true)
    public List<Proof> proofs(Workbook book) {
        var product = book.sheet().product();
        if (product == null || book.sheet().changes().isEmpty()) {
            return List.of();
        }
        var turn = turn(book);
        var before = measuring.made(book.firm(), product, turn.minus(Measuring.PERIOD), turn);
        var after =
                book.begunOn() == null ? List.<Made>of() : measuring.made(book.firm(), product, turn, clock.instant());
        return book.sheet().changes().stream()
                .flatMap(change -> book.sheet().findStep(change.step()).stream()
                        .flatMap(step -> measures(change, step).stream()
                                .map(measure -> proof(book, change, step, measure, before, after))))
                .toList();
    }

    /// Minutes of another firm's machine are not known by its open hours and compare with nothing; the work of a
    /// combined step goes on in another one, where it cannot be told apart.
    private static Set<Measure> measures(Change change, Step step) {
        return switch (change.kind()) {
            case COMBINE -> Set.of();
            case OUTSOURCE -> EnumSet.of(Measure.HOURS);
            case ELIMINATE, REARRANGE, SIMPLIFY, AUTOMATE ->
                step.outside() ? EnumSet.of(Measure.HOURS) : EnumSet.allOf(Measure.class);
        };
    }

    private Instant turn(Workbook book) {
        var day = book.begunOn() == null ? today().plusDays(1) : book.begunOn();
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /// A step that went away takes nothing in every job of the other steps, as long as none of its own turns up.
    private Proof proof(Workbook book, Change change, Step step, Measure measure, List<Made> before, List<Made> after) {
        var since = jobs(after, step, measure);
        boolean gone = change.kind() == Change.Kind.ELIMINATE && since.isEmpty() && step.process() != null;
        var left = gone ? after.stream().map(job -> new Proof.Job(0, job.day())).toList() : since;
        return Proof.of(change, step, measure, book.begunOn(), today(), jobs(before, step, measure), left);
    }

    private static List<Proof.Job> jobs(List<Made> made, Step step, Measure measure) {
        return made.stream()
                .filter(job -> step.process() != null && step.process().equals(job.process()))
                .map(job -> new Proof.Job(measure == Measure.MINUTES ? job.minutes() : job.hours(), job.day()))
                .toList();
    }

    /// Books what is measured today and was not booked before.
    @Transactional
    public Booking book(Workbook.Id id, int version) {
        var book = current(id, version);
        shown(book).forEach(saving -> store.book(book, saving));
        var all = store.booked(id);
        return all.isEmpty() ? new Booking.NothingShown() : new Booking.Done(all);
    }

    private Stream<Booked> shown(Workbook book) {
        return proofs(book).stream()
                .filter(proof -> proof.state() == Proof.State.MEASURED)
                .flatMap(proof -> Stream.ofNullable(proof.shift()).map(shift -> booked(book, proof, shift)));
    }

    private Booked booked(Workbook book, Proof proof, Shift shift) {
        var begun = book.begunOn() == null ? today() : book.begunOn();
        var step = proof.asIs();
        var terms = book.sheet().terms();
        double yuanAnHour = step.people() * terms.labourYuan() + step.machines() * terms.machineYuan();
        boolean costs = proof.measure() == Measure.MINUTES && !step.outside();
        return new Booked(
                step.id(),
                proof.measure(),
                step.name(),
                begun,
                median(proof.medianBefore()),
                median(proof.medianAfter()),
                shift.saved(),
                shift.low(),
                shift.high(),
                shift.before(),
                shift.after(),
                proof.before().getLast().day(),
                today(),
                costs ? shift.saved() / Step.MINUTES_AN_HOUR * yuanAnHour : null,
                clock.instant());
    }

    private static double median(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    @Transactional(readOnly = true)
    public List<Booked> booked(Workbook.Id id) {
        return store.booked(id);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }
}
