package org.cooperage.policy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.party.Party;
import org.cooperage.policy.engine.Asking;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Stacking;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.engine.Verdict;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Which policies a firm gets, would get, and by which clause it fails; and what it answers about itself.
@Service
class Matches {
    private static final int QUESTIONS_AT_ONCE = 3;
    private static final Vocabulary VOCABULARY = VocabularyFile.ofFirms();

    private final Policies policies;
    private final FirmFacts facts;

    Matches(Policies policies, FirmFacts facts) {
        this.policies = policies;
        this.facts = facts;
    }

    Party.Id firm() {
        return facts.firm();
    }

    Facts facts() {
        return facts.own();
    }

    public Matched matched() {
        var known = facts();
        return match(policies.inForce(), known);
    }

    public Offered of(Policy policy) {
        return offered(policy, facts());
    }

    static Matched match(List<Policy> policies, Facts known) {
        var bundle = Stacking.best(policies.stream()
                .filter(it -> Verdict.truth(it.clauses(), known).isTrue())
                .flatMap(it -> claim(it, known).stream())
                .toList());
        var offered =
                policies.stream().map(it -> offered(it, known, bundle.paid())).toList();
        var open = policies.stream().flatMap(it -> open(it, known).stream()).toList();
        return new Matched(known, offered, bundle, Asking.best(open, QUESTIONS_AT_ONCE));
    }

    static Offered offered(Policy policy, Facts known) {
        return offered(policy, known, Map.of());
    }

    private static Offered offered(Policy policy, Facts known, Map<String, BigDecimal> paid) {
        var verdict = Verdict.of(policy.clauses(), known);
        return new Offered(
                policy,
                verdict,
                Offered.standing(verdict),
                policy.grant().on(known).map(Money::new),
                Optional.ofNullable(paid.get(policy.id().toString())).map(Money::new),
                asked(policy).allMatch(Fact::isOfficial));
    }

    static Stream<Fact> asked(Policy policy) {
        return Stream.concat(
                        policy.clauses().stream()
                                .flatMap(it -> it.rule().atoms())
                                .map(it -> it.fact()),
                        policy.grant().facts())
                .distinct();
    }

    private static Optional<Stacking.Claim> claim(Policy policy, Facts known) {
        return policy.grant()
                .on(known)
                .filter(yuan -> yuan.signum() > 0)
                .map(yuan -> new Stacking.Claim(
                        policy.id().toString(),
                        yuan,
                        policy.exclusive().map(Set::of).orElse(Set.of()),
                        policy.ceiling().flatMap(it -> ceiling(it, known))));
    }

    private static Optional<Stacking.Ceiling> ceiling(Policy.Ceiling ceiling, Facts known) {
        return VOCABULARY
                .find(ceiling.fact())
                .flatMap(known::find)
                .flatMap(it -> it instanceof Value.Amount(var cost) ? Optional.of(cost) : Optional.<BigDecimal>empty())
                .map(cost -> new Stacking.Ceiling(
                        ceiling.fact(),
                        cost.multiply(BigDecimal.valueOf(ceiling.share().value()))));
    }

    /// True already, but nobody knows how much: the amount's facts are asked.
    private static Optional<Asking.Open> open(Policy policy, Facts known) {
        long worth = policy.grant().most().map(BigDecimal::longValue).orElse(0L) + 1;
        var id = policy.id().toString();
        return switch (Verdict.truth(policy.clauses(), known)) {
            case FALSE -> Optional.empty();
            case UNKNOWN -> Asking.Open.of(id, worth, policy.clauses(), known).map(it -> plus(it, policy, known));
            case TRUE -> {
                var missing = missing(policy, known);
                yield missing.isEmpty() ? Optional.empty() : Optional.of(new Asking.Open(id, worth, missing));
            }
        };
    }

    private static Asking.Open plus(Asking.Open open, Policy policy, Facts known) {
        var needs = new HashSet<>(open.needs());
        needs.addAll(missing(policy, known));
        return new Asking.Open(open.policy(), open.worth(), needs);
    }

    private static Set<Fact> missing(Policy policy, Facts known) {
        return policy.grant().facts().filter(fact -> known.find(fact).isEmpty()).collect(Collectors.toSet());
    }

    void answer(Map<String, @Nullable String> typed) {
        facts.answer(typed);
    }

    /// Refuses names that are no facts, and facts that only registers tell: a form may carry others, a program may not.
    void refuseOthers(Collection<String> names) {
        var asked = policies.vocabulary().facts().stream()
                .filter(fact -> !fact.isOfficial())
                .map(Fact::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var faults = names.stream()
                .filter(name -> !asked.contains(name))
                .map(name -> Fault.of(name, name, "policy.wrong.asked", "policy.mend.asked", String.join(", ", asked)))
                .toList();
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }
}
