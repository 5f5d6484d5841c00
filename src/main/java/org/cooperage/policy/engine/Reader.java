package org.cooperage.policy.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.cooperage.policy.engine.Parsing.Fault;
import org.cooperage.policy.engine.Parsing.Why;
import org.cooperage.policy.engine.Token.Kind;

/// The words of a text one after another, and the facts they name.
final class Reader {
    private static final int LONGEST = 4_000;

    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private int at;

    Reader(Vocabulary vocabulary, String text) {
        this.vocabulary = vocabulary;
        this.tokens = Lexer.tokens(text);
        if (text.length() > LONGEST) {
            throw new Fault(tokens.getFirst(), Why.TOO_LONG, Integer.toString(LONGEST));
        }
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        var token = peek();
        at += token.is(Kind.END) ? 0 : 1;
        return token;
    }

    boolean take(Kind kind) {
        boolean there = peek().is(kind);
        at += there ? 1 : 0;
        return there;
    }

    Token expect(Kind kind, Why otherwise) {
        if (!peek().is(kind)) {
            throw fault(otherwise);
        }
        return next();
    }

    BigDecimal number(Why otherwise) {
        var token = expect(Kind.NUMBER, otherwise);
        return Numbers.read(token.text()).orElseThrow(() -> new Fault(token, otherwise, ""));
    }

    Fact fact() {
        var token = expect(Kind.NAME, Why.NO_FACT);
        return vocabulary
                .find(token.text())
                .orElseThrow(() -> new Fault(token, Why.UNKNOWN_FACT, nearest(token.text())));
    }

    void end() {
        if (!peek().is(Kind.END)) {
            throw fault(Why.NOT_EXPECTED);
        }
    }

    Fault fault(Why why) {
        return new Fault(peek(), why, "");
    }

    private String nearest(String name) {
        return vocabulary.facts().stream()
                .min(Comparator.comparingInt((Fact fact) -> Math.min(
                        Spelling.distance(name, fact.name()),
                        Spelling.distance(name, fact.label().zh()))))
                .map(Fact::name)
                .orElse("");
    }
}
