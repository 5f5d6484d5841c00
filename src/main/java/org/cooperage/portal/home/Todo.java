package org.cooperage.portal.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Something one should do: a text of the bundle with its words, a deadline, where to act.
///
/// @param key text `home.todo.<key>`
/// @param words values of the text, already in the reader's language
record Todo(String key, List<String> words, Optional<Instant> deadline, String link) {

    private static final Duration SOON = Duration.ofHours(24);

    /// The most urgent first; without a deadline last.
    static final Comparator<Todo> BY_DEADLINE = Comparator.comparing(
                    (Todo todo) -> todo.deadline().orElse(Instant.MAX))
            .thenComparing(Todo::link);

    Todo {
        words = List.copyOf(words);
    }

    static Todo by(Instant deadline, String key, String link, String... words) {
        return new Todo(key, List.of(words), Optional.of(deadline), link);
    }

    static Todo sometime(String key, String link, String... words) {
        return new Todo(key, List.of(words), Optional.empty(), link);
    }

    public String textKey() {
        return "home.todo." + key;
    }

    /// `bad` when it is overdue, `warn` within a day, else empty: the class of its pill.
    public String urgency(Instant now) {
        if (deadline.isEmpty() || deadline.get().isAfter(now.plus(SOON))) {
            return "";
        }
        return deadline.get().isBefore(now) ? "bad" : "warn";
    }
}
