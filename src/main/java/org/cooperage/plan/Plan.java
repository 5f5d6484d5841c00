package org.cooperage.plan;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// How one order would be made: which maker does what, when and for how much, and why.
///
/// A document: it is kept as JSON, travels to market and deal as it is, and names parties, resources and places
/// by plain ids, so that an old plan stays readable whatever becomes of them.
///
/// @param begins before this moment nothing starts
/// @param promised when the last piece is at the place of delivery
/// @param parts what the price is made of; they add up to it to the fen
/// @param choices why each job went where it went
/// @param notes what the buyer should know about the whole: bottlenecks, what would make it cheaper or earlier
/// @param terms what the planner weighed against each other, term by term; preferences are no part of the price
/// @param weighting what the planner was told to weigh; null for plans of before weights were kept
/// @param boundGap share by which the plan may be above the best possible one; null if no bound is known
/// @param passedOver who could have had work and did not; told to each maker alone, once the plan is in force
public record Plan(
        Instant begins,
        Instant promised,
        List<Job> jobs,
        List<Transport> transports,
        List<PricePart> parts,
        List<Choice> choices,
        List<Reason> notes,
        List<Term> terms,
        @Nullable Weighting weighting,
        @Nullable Double boundGap,
        List<PassedOver> passedOver) {
    public Plan {
        jobs = List.copyOf(jobs);
        transports = List.copyOf(transports);
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
        notes = List.copyOf(notes);
        terms = List.copyOf(terms);
        passedOver = List.copyOf(passedOver);
    }

    /// The same of other jobs and trips; its price is stale until it is reckoned anew.
    public Plan with(List<Job> otherJobs, List<Transport> otherTransports) {
        return new Plan(
                begins,
                promised,
                otherJobs,
                otherTransports,
                parts,
                choices,
                notes,
                terms,
                weighting,
                boundGap,
                List.of());
    }

    /// The same, told who was passed over.
    public Plan passing(List<PassedOver> makers) {
        return new Plan(begins, promised, jobs, transports, parts, choices, notes, terms, weighting, boundGap, makers);
    }

    /// What the buyer pays: all parts, tax included.
    public Money price() {
        return parts.stream().map(PricePart::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money sumOf(PricePart.Kind kind) {
        return parts.stream()
                .filter(p -> p.kind() == kind)
                .map(PricePart::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    public int makers() {
        return Math.toIntExact(jobs.stream().map(Job::makerId).distinct().count());
    }

    public int cities() {
        return Math.toIntExact(jobs.stream().map(Job::cityId).distinct().count());
    }

    public Job job(UUID key) {
        return jobs.stream()
                .filter(j -> j.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "The plan has no job (%s).\nMaybe it was moved by a repair; look into the plan in force."
                                .formatted(key)));
    }

    /// All parties, sites and places the plan names, to look their names up at once.
    public List<UUID> makerIds() {
        var ids = new HashSet<UUID>();
        jobs.forEach(j -> ids.add(j.makerId()));
        choices.stream().flatMap(c -> c.alternatives().stream()).forEach(a -> ids.add(a.makerId()));
        Stream.concat(notes.stream(), choices.stream().flatMap(Choice::allReasons))
                .map(Reason::makerId)
                .filter(id -> id != null)
                .forEach(ids::add);
        return List.copyOf(ids);
    }

    /// One term of what the planner weighed, such as `TRANSPORT` or `FAIRNESS`. Names are those of the engine's
    /// cost.
    public record Term(String name, Money amount) {}
}
