package org.cooperage.plan.draft;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.match.Shortlist;
import org.cooperage.need.Need;
import org.cooperage.plan.Job;
import org.cooperage.plan.Missing;
import org.cooperage.plan.Plan;
import org.cooperage.plan.RepairRequest;
import org.cooperage.plan.ShortfallRequest;
import org.cooperage.plan.Transport;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Mends plans: what may stay stays, the rest is placed anew around it.
@Component
public class Repairer {
    private final Planning planning;
    private final Solving solving;
    private final PlanSettings settings;

    Repairer(Planning planning, Solving solving, PlanSettings settings) {
        this.planning = planning;
        this.solving = solving;
        this.settings = settings;
    }

    public sealed interface Outcome {
        record Mended(Plan plan, Changes changes) implements Outcome {}

        record None(List<Missing> missing) implements Outcome {}
    }

    public Outcome repair(Need need, Plan inForce, RepairRequest request) {
        var base = Extras.without(inForce);
        var commission = planning.commission(need, need.lines(), begins(base, request.notBefore()), need.due());
        var breakdown = planning.breakdown(commission);
        var resources = Stream.concat(inForce.jobs().stream().map(Job::resourceId), request.wantedResources())
                .collect(Collectors.toSet());
        var shortlists =
                planning.shortlists(commission, breakdown, request.excludedMakers(), resources, request.ownDeals());
        var sorting = new Sorting(request, commission, breakdown, shortlists);
        base.jobs().forEach(sorting::add);
        var works = sorting.works();
        if (!sorting.missing().isEmpty()) {
            return new Outcome.None(sorting.missing());
        }
        var extras = Extras.of(inForce);
        return solve(new Solving.Stated(commission, breakdown, works, request.closed(), extras.slots()))
                .<Outcome>map(plan -> mended(need, inForce, extras.addedTo(plan)))
                .orElseGet(() -> new Outcome.None(new Diagnosis(commission, breakdown, shortlists).noPlace()));
    }

    private static Instant begins(Plan plan, Instant notBefore) {
        return plan.jobs().stream()
                .flatMap(j -> j.lots().stream())
                .map(Job.Lot::occupied)
                .filter(moment -> moment.isBefore(notBefore))
                .min(Instant::compareTo)
                .orElse(notBefore);
    }

    private Optional<Plan> solve(Solving.Stated stated) {
        return solving.one(stated).map(Drafting.Drafted::plan);
    }

    private Outcome mended(Need need, Plan inForce, Plan plan) {
        var priced = priced(need, plan);
        return new Outcome.Mended(priced, Changes.between(inForce, priced));
    }

    public Outcome makeUp(Need need, Plan before, ShortfallRequest request) {
        var inForce = Extras.dropping(before, request.instead());
        var lines = request.shortfall().stream()
                .map(l -> new Need.Line(l.colour(), l.size(), l.quantity()))
                .toList();
        var due = need.due().isAfter(request.notBefore()) ? need.due() : request.notBefore();
        var commission =
                planning.commission(need, lines, request.notBefore(), due).makingUp(left(need, inForce));
        var breakdown = planning.breakdown(commission);
        var resources = inForce.jobs().stream().map(Job::resourceId).collect(Collectors.toSet());
        var shortlists =
                planning.shortlists(commission, breakdown, request.excludedMakers(), resources, request.ownDeals());
        var makers = shortlists.stream()
                .map(s -> without(s, request.excludedMakers()))
                .toList();
        var diagnosis = new Diagnosis(commission, breakdown, makers);
        if (makers.stream().anyMatch(Shortlist::isEmpty)) {
            return new Outcome.None(diagnosis.beforePlanning());
        }
        var taken = inForce.jobs().stream().flatMap(j -> j.slots().stream()).toList();
        var works = Planning.works(breakdown, makers);
        return solve(new Solving.Stated(commission, breakdown, works, Map.of(), taken))
                .<Outcome>map(extra -> mended(need, before, Extras.append(inForce, extra)))
                .orElseGet(() -> new Outcome.None(diagnosis.noPlace()));
    }

    /// What the buyer's ceiling leaves for a make-up; null without a ceiling.
    private @Nullable Money left(Need need, Plan inForce) {
        var ceiling = need.ceiling();
        return ceiling == null ? null : ceiling.minus(priced(need, inForce).price());
    }

    /// The plan without a make-up that nobody makes; what was made is delivered.
    public Plan without(Need need, Plan inForce, Set<UUID> makeUp) {
        return priced(need, Extras.dropping(inForce, makeUp));
    }

    static Shortlist without(Shortlist list, Set<UUID> makers) {
        return new Shortlist(
                list.operation(),
                list.matches().stream()
                        .filter(m -> !makers.contains(
                                m.candidate().capability().owner().value()))
                        .toList(),
                list.asked(),
                list.leftOut(),
                list.passed());
    }

    /// The same jobs and trips with price and promise reckoned anew.
    public Plan priced(Need need, Plan plan) {
        var steps = planning.steps(need);
        var done = plan.jobs().stream().map(j -> j.span().to());
        var there = plan.transports().stream().filter(Transport::isDelivery).map(Transport::arrive);
        return new Plan(
                plan.begins(),
                Stream.concat(done, there).max(Instant::compareTo).orElseThrow(),
                plan.jobs(),
                plan.transports(),
                new Pricing(settings, steps).parts(plan.jobs(), plan.transports()),
                plan.choices(),
                plan.notes(),
                plan.terms(),
                plan.weighting(),
                plan.boundGap(),
                List.of());
    }

    /// What changed between two plans, by the keys of the jobs.
    public record Changes(Set<UUID> kept, Set<UUID> moved, Set<UUID> dropped, Set<UUID> added) {
        static Changes between(Plan before, Plan after) {
            var old = new HashMap<UUID, Job>();
            before.jobs().forEach(j -> old.put(j.key(), j));
            var changes = new Changes(new HashSet<>(), new HashSet<>(), new HashSet<>(old.keySet()), new HashSet<>());
            for (var job : after.jobs()) {
                var was = old.get(job.key());
                changes.dropped().remove(job.key());
                changes.placeOf(was, job).add(job.key());
            }
            return changes;
        }

        private Set<UUID> placeOf(@Nullable Job was, Job job) {
            if (was == null) {
                return added;
            }
            return isSame(was, job) ? kept : moved;
        }

        private static boolean isSame(Job one, Job other) {
            return one.lots().equals(other.lots())
                    && one.amount().equals(other.amount())
                    && one.quantity().compareTo(other.quantity()) == 0;
        }
    }
}
