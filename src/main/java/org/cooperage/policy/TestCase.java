package org.cooperage.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Truth;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.engine.Verdict;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;

/// A firm by hand, and what must come out for it.
///
/// @param facts `name = value`, one a line
/// @param yuan empty: whatever is paid
record TestCase(String name, String facts, Truth expected, Optional<Money> yuan) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_FACTS = 2_000;

    TestCase {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw InvalidInput.of("name", name, "policy.wrong.name", "policy.mend.name", LONGEST_NAME);
        }
        if (facts.length() > LONGEST_FACTS) {
            throw InvalidInput.of("facts", facts, "policy.wrong.facts", "policy.mend.facts", LONGEST_FACTS);
        }
    }

    /// @param paid empty: unknown, or nothing because it is not true
    record Outcome(TestCase it, Truth truth, Optional<Money> paid) {
        public boolean isAsExpected() {
            return truth == it.expected()
                    && (truth != Truth.TRUE || it.yuan().isEmpty() || it.yuan().equals(paid));
        }
    }

    Outcome on(Policy policy, Vocabulary vocabulary) {
        var firm = Facts.of(vocabulary, read(vocabulary));
        var truth = Verdict.truth(policy.clauses(), firm);
        var paid = truth.isTrue() ? policy.grant().on(firm).map(Money::new) : Optional.<Money>empty();
        return new Outcome(this, truth, paid);
    }

    Map<Fact, Value> read(Vocabulary vocabulary) {
        var known = new HashMap<Fact, Value>();
        int number = 0;
        for (var line : facts.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                var parts = line.split("[=＝]", 2);
                var fact = vocabulary.find(parts[0].strip());
                int at = number;
                var value = fact.flatMap(it -> parts.length < 2 ? Optional.empty() : Value.read(it, parts[1]))
                        .orElseThrow(() -> InvalidInput.of("facts", line, "policy.wrong.fact", "policy.mend.fact", at));
                known.put(fact.orElseThrow(), value);
            }
        }
        return known;
    }
}
