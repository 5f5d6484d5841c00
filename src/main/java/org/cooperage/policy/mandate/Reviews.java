package org.cooperage.policy.mandate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cooperage.policy.Reading;
import org.cooperage.policy.mandate.MandateDraft.ValueDraft;
import org.cooperage.policy.mandate.Review.KpiValue;
import org.cooperage.policy.mandate.engine.Scoring;
import org.cooperage.policy.pilot.ClusterFigure;
import org.cooperage.policy.pilot.ClusterFigures;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Quarters of a mandate: the government measures, the operator comments, the government decides. What the platform
/// knows nobody types.
@Service
public class Reviews {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[Qq]([1-4])");
    private static final int LONGEST = 2_000;
    private static final int LONGEST_DOCUMENT = 200;
    private static final int MONTHS = 3;
    private static final int DECIMALS = 4;
    private static final int FIRST_YEAR = 2000;

    private final Mandates mandates;
    private final MandateStore store;
    private final ClusterFigures figures;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Reviews(
            Mandates mandates,
            MandateStore store,
            ClusterFigures figures,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.mandates = mandates;
        this.store = store;
        this.figures = figures;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// `2026-Q3`, of the time of the mandate and over; figures the platform knows are filled in as they stand today.
    @Transactional
    public UUID open(Mandate.Id id, String typed) {
        var one = mandates.ofGovernment(id);
        if (one.stage() != Mandate.Stage.IN_FORCE) {
            throw new Stale("mandate", id);
        }
        var quarter = quarter(one, Reading.plain(typed));
        var review = ids.next();
        if (!store.open(review, id, quarter)) {
            throw InvalidInput.of("quarter", typed, "mandate.wrong.reviewed", "mandate.mend.reviewed");
        }
        var known = figures.all().numbers();
        for (var kpi : store.kpis(id)) {
            known(kpi, known).ifPresent(it -> store.put(review, value(kpi, it)));
        }
        events.publishEvent(new MandateEvent.Opened(id, one.title(), review, typed.strip(), one.operator()));
        return review;
    }

    /// What waits for the party one acts for.
    @Transactional(readOnly = true)
    public List<Due> due() {
        return store.standing(Mandates.me()).stream()
                .flatMap(it -> due(it).stream())
                .toList();
    }

    private Optional<Due> due(MandateStore.Standing standing) {
        var one = standing.it();
        var open = Optional.ofNullable(standing.open());
        if (Mandates.isOperator(one)) {
            return one.stage() == Mandate.Stage.PROPOSED
                    ? Optional.of(new Due(Due.Kind.ANSWER, one.id(), one.title(), ""))
                    : open.filter(it -> !standing.commented()).map(it -> due(Due.Kind.COMMENT, one, it));
        }
        if (!Mandates.isGovernment(one) || one.stage() != Mandate.Stage.IN_FORCE) {
            return Optional.empty();
        }
        return open.map(it -> due(Due.Kind.DECIDE, one, it))
                .or(() -> lastOver(one, standing.last()).map(it -> due(Due.Kind.OPEN, one, it)));
    }

    private static Due due(Due.Kind kind, Mandate one, LocalDate quarter) {
        return new Due(kind, one.id(), one.title(), Review.name(quarter));
    }

    /// The quarter that ended last, if it is of the time of the mandate and was not reviewed.
    private Optional<LocalDate> lastOver(Mandate one, @Nullable LocalDate reviewed) {
        var today = mandates.today();
        var from = today.with(today.getMonth().firstMonthOfQuarter())
                .withDayOfMonth(1)
                .minusMonths(MONTHS);
        return Optional.of(from).filter(it -> covers(one, it)).filter(it -> reviewed == null || reviewed.isBefore(it));
    }

    private static boolean covers(Mandate one, LocalDate from) {
        return from.plusMonths(MONTHS).isAfter(one.starts()) && from.isBefore(one.ends());
    }

    private LocalDate quarter(Mandate one, String typed) {
        var match = QUARTER.matcher(typed);
        if (match.matches()) {
            int month = (Integer.parseInt(match.group(2)) - 1) * MONTHS + 1;
            var from = LocalDate.of(Integer.parseInt(match.group(1)), month, 1);
            var to = from.plusMonths(MONTHS);
            if (covers(one, from) && !to.isAfter(mandates.today())) {
                return from;
            }
        }
        throw InvalidInput.of(
                "quarter", typed, "mandate.wrong.quarter", "mandate.mend.quarter", one.starts(), mandates.today());
    }

    private static Optional<ClusterFigure> known(Kpi kpi, Map<String, ClusterFigure> known) {
        var fact = kpi.fact();
        return fact == null ? Optional.empty() : Optional.ofNullable(known.get(fact));
    }

    private KpiValue value(Kpi kpi, ClusterFigure figure) {
        var source = figure.document().isPresent() ? Review.Source.STATED : Review.Source.PLATFORM;
        return new KpiValue(
                kpi.id(),
                figure.number(),
                source,
                figure.document().orElse("平台指标 | Figure of the platform"),
                figure.year().orElse(mandates.today().getYear()));
    }

    /// By stated evidence; of a figure the platform measures only what the platform says.
    @Transactional
    public void measure(Mandate.Id id, UUID review, ValueDraft typed) {
        mandates.ofGovernment(id);
        var one = open(id, review);
        var reading = new Reading("mandate");
        var kpi = store.kpis(id).stream()
                .filter(it -> it.id().toString().equals(Reading.plain(typed.kpi())))
                .findFirst();
        if (kpi.isEmpty()) {
            reading.wrong("kpi", Reading.plain(typed.kpi()), "choice");
        }
        var actual = reading.number("actual", typed.actual(), DECIMALS);
        var basis = reading.text("basis", typed.basis(), 1, LONGEST_DOCUMENT);
        int year = reading.between(
                "year", typed.year(), FIRST_YEAR, mandates.today().getYear());
        reading.refuse();
        if (one.find(kpi.orElseThrow().id())
                .filter(it -> it.source() == Review.Source.PLATFORM)
                .isPresent()) {
            throw InvalidInput.of("kpi", kpi.orElseThrow().title(), "mandate.wrong.measured", "mandate.mend.measured");
        }
        store.put(review, new KpiValue(kpi.orElseThrow().id(), actual, Review.Source.STATED, basis, year));
    }

    @Transactional
    public void comment(Mandate.Id id, UUID review, String text) {
        mandates.ofOperator(id);
        open(id, review);
        var reading = new Reading("mandate");
        var words = reading.text("text", text, 1, LONGEST);
        reading.refuse();
        if (!store.comment(review, words)) {
            throw new Stale("review", review);
        }
    }

    /// Once every figure is measured; score, bonus and malus stand from then on.
    @Transactional
    public void decide(Mandate.Id id, UUID review, String text) {
        var mandate = mandates.ofGovernment(id);
        var one = open(id, review);
        var reading = new Reading("mandate");
        var words = reading.text("text", text, 1, LONGEST);
        var measured = measured(store.kpis(id), one);
        int missing = store.kpis(id).size() - measured.size();
        if (missing > 0) {
            reading.wrong("text", missing, "unmeasured");
        }
        reading.refuse();
        if (!store.decide(review, words, Scoring.of(measured), clock.instant())) {
            throw new Stale("review", review);
        }
        events.publishEvent(new MandateEvent.Decided(id, mandate.title(), review, one.name(), mandate.operator()));
    }

    private static List<Scoring.Measured> measured(List<Kpi> kpis, Review review) {
        var measured = new ArrayList<Scoring.Measured>();
        for (var kpi : kpis) {
            review.find(kpi.id()).ifPresent(value -> measured.add(measured(kpi, value.actual())));
        }
        return measured;
    }

    static Scoring.Measured measured(Kpi kpi, BigDecimal actual) {
        return new Scoring.Measured(actual, kpi.target(), kpi.falling(), kpi.weight(), kpi.bonus(), kpi.malus());
    }

    private Review open(Mandate.Id id, UUID review) {
        var one = list(id).stream()
                .filter(it -> it.id().equals(review))
                .findFirst()
                .orElseThrow(() -> new NotFound("review", review));
        if (!one.isOpen()) {
            throw new Stale("review", review);
        }
        return one;
    }

    /// The latest first; others than the two sides see what is decided.
    @Transactional(readOnly = true)
    public List<Review> list(Mandate.Id id) {
        return store.reviews(id);
    }
}
