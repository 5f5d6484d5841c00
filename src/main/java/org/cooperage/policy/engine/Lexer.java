package org.cooperage.policy.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cooperage.policy.engine.Token.Kind;

/// Cuts a rule into words. Keywords are English or Chinese, punctuation of either width, `#` begins a comment.
final class Lexer {
    private static final Pattern SKIPPED = Pattern.compile("(?:\\s|\\u3000|#[^\\n]*)+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?![\\d-])");
    /// Without thousands separators: in a list a comma ends a number.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,8})?\\s*(?:万|亿|%)?");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"|“([^”\\n]*)”");
    private static final Pattern SIGN = Pattern.compile("->|→|<=|>=|!=|==|[<>=≤≥≠()\\[\\],，、（）【】:：]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Map<String, Kind> SIGNS = Map.ofEntries(
            Map.entry("(", Kind.OPEN),
            Map.entry("（", Kind.OPEN),
            Map.entry(")", Kind.CLOSE),
            Map.entry("）", Kind.CLOSE),
            Map.entry("[", Kind.OPEN_LIST),
            Map.entry("【", Kind.OPEN_LIST),
            Map.entry("]", Kind.CLOSE_LIST),
            Map.entry("】", Kind.CLOSE_LIST),
            Map.entry(",", Kind.COMMA),
            Map.entry("，", Kind.COMMA),
            Map.entry("、", Kind.COMMA),
            Map.entry("->", Kind.ARROW),
            Map.entry("→", Kind.ARROW),
            Map.entry(":", Kind.COLON),
            Map.entry("：", Kind.COLON));
    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("and", Kind.AND),
            Map.entry("且", Kind.AND),
            Map.entry("or", Kind.OR),
            Map.entry("或", Kind.OR),
            Map.entry("not", Kind.NOT),
            Map.entry("非", Kind.NOT),
            Map.entry("in", Kind.IN),
            Map.entry("has", Kind.IN),
            Map.entry("属于", Kind.IN),
            Map.entry("含", Kind.IN),
            Map.entry("atleast", Kind.AT_LEAST),
            Map.entry("至少", Kind.AT_LEAST),
            Map.entry("of", Kind.OF),
            Map.entry("项", Kind.OF),
            Map.entry("按", Kind.OF),
            Map.entry("upto", Kind.UP_TO),
            Map.entry("最高", Kind.UP_TO),
            Map.entry("per", Kind.PER),
            Map.entry("每", Kind.PER));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        var lexer = new Lexer(text);
        while (lexer.skip()) {
            lexer.next();
        }
        lexer.add(Kind.END, "");
        return List.copyOf(lexer.tokens);
    }

    /// Whether anything is left.
    private boolean skip() {
        var match = SKIPPED.matcher(text).region(at, text.length());
        if (match.lookingAt()) {
            advance(match.end());
        }
        return at < text.length();
    }

    private void next() {
        if (take(DAY, Kind.DAY) || takeQuoted() || take(NUMBER, Kind.NUMBER) || takeSign() || takeWord()) {
            return;
        }
        add(Kind.STRANGE, text.substring(at, text.offsetByCodePoints(at, 1)));
        advance(text.offsetByCodePoints(at, 1));
    }

    private boolean take(Pattern pattern, Kind kind) {
        var match = pattern.matcher(text).region(at, text.length());
        if (!match.lookingAt()) {
            return false;
        }
        add(kind, match.group().strip());
        advance(match.end());
        return true;
    }

    private boolean takeQuoted() {
        var match = QUOTED.matcher(text).region(at, text.length());
        if (!match.lookingAt()) {
            return false;
        }
        add(Kind.TEXT, match.group(1) == null ? match.group(2) : match.group(1));
        advance(match.end());
        return true;
    }

    private boolean takeSign() {
        var match = SIGN.matcher(text).region(at, text.length());
        if (!match.lookingAt()) {
            return false;
        }
        add(SIGNS.getOrDefault(match.group(), Kind.COMPARISON), match.group());
        advance(match.end());
        return true;
    }

    private boolean takeWord() {
        var match = WORD.matcher(text).region(at, text.length());
        if (!match.lookingAt()) {
            return false;
        }
        add(WORDS.getOrDefault(match.group(), Kind.NAME), match.group());
        advance(match.end());
        return true;
    }

    private void add(Kind kind, String word) {
        tokens.add(new Token(kind, word, line, column));
    }

    private void advance(int to) {
        while (at < to) {
            boolean breaks = text.charAt(at) == '\n';
            line += breaks ? 1 : 0;
            column = breaks ? 1 : column + 1;
            at++;
        }
    }
}
