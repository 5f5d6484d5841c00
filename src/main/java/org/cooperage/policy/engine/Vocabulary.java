package org.cooperage.policy.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts rules may speak of, in order.
public final class Vocabulary {
    private final List<Fact> facts;
    private final Map<String, Fact> byName = new HashMap<>();

    public Vocabulary(List<Fact> facts) {
        this.facts = List.copyOf(facts);
        for (int i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (fact.index() != i || byName.put(fact.name(), fact) != null) {
                throw new IllegalArgumentException(
                        "The fact (%s) stands twice or has the wrong index (%d, not %d).\nMaybe a line was copied."
                                .formatted(fact.name(), fact.index(), i));
            }
            byName.putIfAbsent(fact.label().zh(), fact);
        }
    }

    public List<Fact> facts() {
        return facts;
    }

    /// By its name or its Chinese label.
    public Optional<Fact> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Fact get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no fact (%s).\nMaybe the rule pack is newer than the vocabulary.".formatted(name)));
    }
}
