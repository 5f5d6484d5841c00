package org.cooperage.market.board;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Process;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DealEvent;
import org.cooperage.deal.OpenJob;
import org.cooperage.deal.OpenJobs;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.ClockAdvanced;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the board's bars as the deals are: a job when something happens to it, an order when its promise changes, all
/// of
/// them now and then.
@Component
class BoardRefresh {
    private static final Duration MADE_FOR = Duration.ofDays(60);

    private final BoardStore store;
    private final OpenJobs jobs;
    private final Parties parties;
    private final Places places;
    private final Resources resources;
    private final Chain chain;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicBoolean waiting = new AtomicBoolean();

    BoardRefresh(
            BoardStore store,
            OpenJobs jobs,
            Parties parties,
            Places places,
            Resources resources,
            Chain chain,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.jobs = jobs;
        this.parties = parties;
        this.places = places;
        this.resources = resources;
        this.chain = chain;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 4_000, fixedDelay = 300_000)
    void refreshNowAndThen() {
        refresh();
    }

    /// Once for all the days that passed while another refresh was running.
    @Async
    @EventListener
    void on(ClockAdvanced moved) {
        if (waiting.compareAndSet(false, true)) {
            refresh();
        }
    }

    synchronized void refresh() {
        waiting.set(false);
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(status ->
                        store.replaceAll(bars(jobs.since(clock.instant().minus(MADE_FOR))))));
    }

    @ApplicationModuleListener
    void on(DealEvent.OfJob happened) {
        var job = happened.job();
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> store.replaceJob(job.value(), bars(jobs.get(List.of(job))))));
    }

    @ApplicationModuleListener
    void on(DealEvent.PromiseChanged changed) {
        refresh(changed.order());
    }

    private void refresh(Deal.Id order) {
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> store.replaceOpen(order.value(), bars(jobs.ofOrders(List.of(order))))));
    }

    private List<Bar> bars(List<OpenJob> some) {
        var names = new Names(some);
        return some.stream().map(names::bar).toList();
    }

    /// Names for some jobs, one query a kind.
    private final class Names {
        private final Map<Party.Id, Bilingual> makers;
        private final Map<Place.Id, Place> cities;
        private final Map<Resource.Id, Resource> machines;
        private final Map<String, Process> processes;

        Names(List<OpenJob> some) {
            makers = parties.names(distinct(some, OpenJob::maker));
            cities = places.get(distinct(some, j -> j.step().city()));
            machines = new HashMap<>(
                    resources.get(distinct(some, j -> new Resource.Id(j.step().resource()))));
            processes = chain.processes().stream().collect(Collectors.toMap(p -> p.id().value(), Function.identity()));
        }

        private static <T> List<T> distinct(List<OpenJob> some, Function<OpenJob, T> of) {
            return some.stream().map(of).distinct().toList();
        }

        Bar bar(OpenJob job) {
            var step = job.step();
            var process = Optional.ofNullable(processes.get(step.process()));
            var machine = Optional.ofNullable(machines.get(new Resource.Id(step.resource())));
            return new Bar(
                    job.id().value(),
                    job.code(),
                    job.order().value(),
                    job.orderCode(),
                    job.product(),
                    job.maker().value(),
                    makers.getOrDefault(job.maker(), Bilingual.same("–")),
                    step.city().value(),
                    Optional.ofNullable(cities.get(step.city()))
                            .map(Place::name)
                            .orElse(Bilingual.same("–")),
                    step.process(),
                    process.map(Process::seq).orElse(0),
                    process.map(Process::name).orElse(Bilingual.same(step.process())),
                    step.resource(),
                    machine.map(Resource::name).orElse(Bilingual.same("–")),
                    step.seq(),
                    step.operation(),
                    job.planned().from(),
                    job.planned().to(),
                    job.due(),
                    job.promised(),
                    job.stage(),
                    job.percent(),
                    job.quantity().value(),
                    job.quantity().unit());
        }
    }
}
