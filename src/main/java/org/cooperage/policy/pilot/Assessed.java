package org.cooperage.policy.pilot;

import java.util.List;
import java.util.Optional;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.policy.pilot.Scheme.Check;
import org.cooperage.policy.pilot.Scheme.Condition;

/// How a cluster stands against a scheme. Our own tests stand beside and never decide.
///
/// @param state of all conditions together: they must hold at the same time
record Assessed(Scheme scheme, State state, List<Answered> conditions) {

    Assessed {
        conditions = List.copyOf(conditions);
    }

    /// @param asked what the call itself asks
    /// @param ours our own tests for what it leaves open
    record Answered(Condition condition, State state, List<Checked> asked, List<Checked> ours) {
        Answered {
            asked = List.copyOf(asked);
            ours = List.copyOf(ours);
        }
    }

    /// @param known values of the facts the check asks, in its order; empty where nobody has said
    record Checked(Check check, State state, List<Figure> figures) {
        Checked {
            figures = List.copyOf(figures);
        }
    }

    /// @param known what stands; empty: nobody has said
    /// @param seen what the platform sees itself; empty: it cannot see such a thing
    record Figure(Fact fact, Optional<Known> known, Optional<Seen> seen) {

        /// What the platform sees beside a stated figure, or why it tells nothing.
        public Optional<Seen> beside() {
            boolean isStated = known.flatMap(Known::evidence).isPresent();
            return seen.filter(it -> isStated || known.isEmpty());
        }
    }

    static Assessed of(Scheme scheme, Vocabulary vocabulary, Knowledge known) {
        var facts = known.facts(vocabulary);
        var conditions = scheme.conditions().stream()
                .map(it -> answered(it, facts, known))
                .toList();
        return new Assessed(
                scheme, State.of(conditions.stream().map(Answered::state).toList()), conditions);
    }

    private static Answered answered(Condition condition, Facts facts, Knowledge known) {
        var checked = condition.checks().stream()
                .map(check -> checked(check, facts, known))
                .toList();
        var asked = checked.stream().filter(it -> !it.check().ours()).toList();
        var ours = checked.stream().filter(it -> it.check().ours()).toList();
        return new Answered(
                condition, State.of(asked.stream().map(Checked::state).toList()), asked, ours);
    }

    private static Checked checked(Check check, Facts facts, Knowledge known) {
        var state = switch (check.rule().on(facts)) {
            case TRUE -> State.PASS;
            case FALSE -> State.FAIL;
            case UNKNOWN -> check.judged() ? State.JUDGEMENT : State.EVIDENCE_MISSING;
        };
        var figures = check.facts().stream()
                .map(fact -> new Figure(fact, known.find(fact), known.findSeen(fact)))
                .toList();
        return new Checked(check, state, figures);
    }

    public long count(State wanted) {
        return conditions.stream().filter(it -> it.state() == wanted).count();
    }
}
