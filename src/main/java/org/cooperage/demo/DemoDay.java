package org.cooperage.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.availability.Resource;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobFilter;
import org.cooperage.market.dispatch.Dispatches;
import org.cooperage.market.dispatch.Disturbance;
import org.cooperage.market.dispatch.Disturbances;
import org.cooperage.need.Need;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Service;

/// What the demo bar can do: let time pass, let the others answer, break a machine.
@Service
class DemoDay {
    private static final int ROUNDS = 4; // a day: made, packed, driven, begun again
    private static final Duration DOWN_FOR = Duration.ofHours(24);

    private final BusinessClock clock;
    private final OfferAutopilot offers;
    private final WorkAutopilot work;
    private final TransportAutopilot transport;
    private final BuyerAutopilot buyers;
    private final MoneyAutopilot money;
    private final DisputeAutopilot claims;
    private final Deals deals;
    private final Dispatches dispatches;
    private final Disturbances disturbances;
    private final Others others;

    DemoDay(
            BusinessClock clock,
            OfferAutopilot offers,
            WorkAutopilot work,
            TransportAutopilot transport,
            BuyerAutopilot buyers,
            MoneyAutopilot money,
            DisputeAutopilot claims,
            Deals deals,
            Dispatches dispatches,
            Disturbances disturbances,
            Others others) {
        this.clock = clock;
        this.offers = offers;
        this.work = work;
        this.transport = transport;
        this.buyers = buyers;
        this.money = money;
        this.claims = claims;
        this.deals = deals;
        this.dispatches = dispatches;
        this.disturbances = disturbances;
        this.others = others;
    }

    /// The others answer before their time is up, then the time passes, then the work of that time is done.
    void pass(Duration time) {
        offers.answerAll();
        Acting.run(Acting.SYSTEM, () -> clock.advance(time));
        for (int round = 0; round < ROUNDS; round++) {
            work.catchUp();
            transport.catchUp();
        }
        claims.catchUp();
        buyers.catchUp();
        money.catchUp();
    }

    Answers letOthersAnswer() {
        money.catchUp();
        claims.catchUp();
        return offers.answerAll();
    }

    /// Breaks the machine of the next job of a dispatched order, of the asking buyer's first. Its owner reports it,
    /// and carries the changes out unless the operator, who asked for it, wants to look at them first.
    Optional<Disturbance> breakMachine() {
        var asking = Acting.current();
        return Stream.of(JobFilter.Show.RUNNING, JobFilter.Show.TO_START)
                .flatMap(show -> offers.list(show).stream())
                .filter(job -> job.planned().to().isAfter(clock.instant()))
                .filter(job -> !others.isPlayed(job.maker()) && isDispatched(job))
                .min(Comparator.comparing(
                                (JobDeal job) -> !asking.isFor(job.buyer().value()))
                        .thenComparing(job -> job.planned().from())
                        .thenComparing(JobDeal::code))
                .flatMap(job -> others.as(job.maker(), () -> breakDown(job, asking.role() != Role.OPS)));
    }

    private Disturbance breakDown(JobDeal job, boolean carryOut) {
        var now = clock.instant();
        var begins = job.planned().from().isAfter(now) ? job.planned().from() : now;
        var reported = disturbances.reportBreakdown(
                new Resource.Id(job.step().resource()),
                Optional.empty(),
                new TimeSlot(begins, begins.plus(DOWN_FOR)),
                "");
        return carryOut ? disturbances.handle(reported.id()) : reported;
    }

    private boolean isDispatched(JobDeal job) {
        return Acting.as(
                Acting.SYSTEM,
                () -> dispatches
                        .findRunning(new Need.Id(deals.get(job.order()).need()))
                        .isPresent());
    }
}
