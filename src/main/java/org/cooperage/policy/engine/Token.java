package org.cooperage.policy.engine;

/// A word of a rule with where it stands, both counted from 1.
record Token(Kind kind, String text, int line, int column) {
    enum Kind {
        AND,
        OR,
        NOT,
        IN,
        AT_LEAST,
        OF,
        OPEN,
        CLOSE,
        OPEN_LIST,
        CLOSE_LIST,
        COMMA,
        COMPARISON,
        NUMBER,
        DAY,
        TEXT,
        NAME,
        ARROW,
        COLON,
        UP_TO,
        PER,
        STRANGE,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
