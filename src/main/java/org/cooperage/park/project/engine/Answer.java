package org.cooperage.park.project.engine;

/// What a rule says where something may be unknown (Kleene 1952). Texts `park.answer.<name>`.
public enum Answer {
    YES,
    UNCERTAIN,
    NO;

    static Answer of(boolean it) {
        return it ? YES : NO;
    }

    /// As little as the lesser of both.
    Answer and(Answer other) {
        return compareTo(other) > 0 ? this : other;
    }

    /// As much as the greater of both.
    Answer or(Answer other) {
        return compareTo(other) < 0 ? this : other;
    }
}
