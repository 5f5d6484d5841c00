package org.cooperage.policy.engine;

/// What came of reading a text as `T`.
public sealed interface Parsing<T> {

    record Right<T>(T read) implements Parsing<T> {}

    /// @param line counted from 1
    /// @param column counted from 1
    /// @param token what stands there; empty at the end
    /// @param hint what could stand there instead, such as the nearest name
    record Wrong<T>(int line, int column, String token, Why why, String hint) implements Parsing<T> {}

    /// Texts: `policy.rule.<name>` and `policy.rule.mend.<name>`.
    enum Why {
        NO_FACT,
        UNKNOWN_FACT,
        NO_COMPARISON,
        NO_NUMBER,
        NO_DAY,
        NO_LIST,
        NO_CODE,
        UNKNOWN_CHOICE,
        NOT_ALONE,
        NOT_COMPARED,
        NOT_CLOSED,
        TOO_MANY,
        TOO_DEEP,
        TOO_LONG,
        NOT_EXPECTED,
        NO_AMOUNT,
        NO_NUMBER_FACT,
        NOT_RISING
    }

    /// Ends the reading from within; never leaves the parsers.
    final class Fault extends RuntimeException {
        private final transient Wrong<?> wrong;

        Fault(Token token, Why why, String hint) {
            super(why.name(), null, false, false);
            this.wrong = new Wrong<>(token.line(), token.column(), token.text(), why, hint);
        }

        <T> Wrong<T> wrong() {
            return new Wrong<>(wrong.line(), wrong.column(), wrong.token(), wrong.why(), wrong.hint());
        }
    }
}
