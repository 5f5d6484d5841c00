package org.cooperage.policy.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is known of one firm or cluster: a value for each fact of the vocabulary, or none. Immutable.
public final class Facts {
    private final @Nullable Value[] values;

    private Facts(@Nullable Value[] values) {
        this.values = values;
    }

    public static Facts none(Vocabulary vocabulary) {
        return new Facts(new @Nullable Value[vocabulary.facts().size()]);
    }

    public static Facts of(Vocabulary vocabulary, Map<Fact, Value> known) {
        var facts = none(vocabulary);
        known.forEach((fact, value) -> facts.values[fact.index()] = value);
        return facts;
    }

    public Facts with(Fact fact, Value value) {
        var copy = values.clone();
        copy[fact.index()] = value;
        return new Facts(copy);
    }

    /// Without the values of all other facts.
    public Facts only(Predicate<Fact> wanted, Vocabulary vocabulary) {
        var copy = values.clone();
        for (var fact : vocabulary.facts()) {
            if (!wanted.test(fact)) {
                copy[fact.index()] = null;
            }
        }
        return new Facts(copy);
    }

    public Optional<Value> find(Fact fact) {
        return Optional.ofNullable(values[fact.index()]);
    }

    /// For rules, a million times a second.
    @Nullable
    Value at(Fact fact) {
        return values[fact.index()];
    }
}
