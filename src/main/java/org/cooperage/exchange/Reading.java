package org.cooperage.exchange;

import java.util.List;

/// How the text of a cell becomes a value: normalised text, or what is wrong with it.
@FunctionalInterface
interface Reading {

    Read read(String text);

    sealed interface Read {

        /// As the database takes it.
        record Value(String text) implements Read {}

        /// `rule` completes the keys `exchange.wrong.` and `exchange.mend.`.
        record Wrong(String rule, List<String> details) implements Read {
            static Wrong of(String rule, Object... details) {
                return new Wrong(
                        rule, List.of(details).stream().map(String::valueOf).toList());
            }
        }
    }
}
