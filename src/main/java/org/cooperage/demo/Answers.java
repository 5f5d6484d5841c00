package org.cooperage.demo;

/// What the others said to their open offers; `left` are those of parties that somebody plays.
record Answers(int accepted, int countered, int declined, int left) {
    static final Answers NONE = new Answers(0, 0, 0, 0);

    Answers plus(Answers more) {
        return new Answers(
                accepted + more.accepted, countered + more.countered, declined + more.declined, left + more.left);
    }

    static Answers one(Answer answer) {
        return switch (answer) {
            case ACCEPT -> new Answers(1, 0, 0, 0);
            case COUNTER -> new Answers(0, 1, 0, 0);
            case DECLINE -> new Answers(0, 0, 1, 0);
            case LEAVE -> new Answers(0, 0, 0, 1);
        };
    }

    enum Answer {
        ACCEPT,
        COUNTER,
        DECLINE,
        LEAVE
    }
}
