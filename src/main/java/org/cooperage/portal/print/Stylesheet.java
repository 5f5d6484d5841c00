package org.cooperage.portal.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What our style sheets say about pictures, so that on paper they look as on the screen. Only what our own sheets use
/// is
/// understood: rules in layers, the colours of `:root`, no rules for a width of the window.
final class Stylesheet {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
    private static final Pattern NAMES = Pattern.compile("[.#\\[:][\\w-]+");

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    /// @param weight the more names its selector has, the more it counts
    private record Rule(Evaluator selector, int weight, Map<String, String> says) {}

    private static final class Ours {
        private static final Stylesheet SHEET = read();

        private static Stylesheet read() {
            var sheet = new Stylesheet();
            try {
                for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/css/*.css")) {
                    sheet.add(file.getContentAsString(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return sheet;
        }
    }

    static Stylesheet ours() {
        return Ours.SHEET;
    }

    /// @param css its rules count more than those added before, if their selectors have as many names
    void add(String css) {
        block(COMMENT.matcher(css).replaceAll(""));
        rules.sort(Comparator.comparingInt(Rule::weight));
    }

    private void block(String css) {
        int from = 0;
        for (int open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
            int close = closing(css, open);
            var head = css.substring(from, open);
            rule(head.substring(head.lastIndexOf(';') + 1).strip(), css.substring(open + 1, close));
            from = close + 1;
        }
    }

    private static int closing(String css, int open) {
        int depth = 0;
        for (int at = open; at < css.length(); at++) {
            depth += css.charAt(at) == '{' ? 1 : css.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return css.length();
    }

    private void rule(String head, String body) {
        if (head.startsWith("@layer")) {
            block(body);
        } else if (head.equals(":root")) {
            variables.putAll(declared(body));
        } else if (!head.startsWith("@") && !body.contains("{")) {
            var says = declared(body);
            if (says.keySet().stream().anyMatch(SvgStyle::knows)) {
                for (var selector : head.split(",", -1)) {
                    understood(selector.strip())
                            .ifPresent(it -> rules.add(new Rule(
                                    it, (int) NAMES.matcher(selector).results().count(), says)));
                }
            }
        }
    }

    /// What only happens on a screen – pointed at, pressed – is not understood, and need not be.
    private static Optional<Evaluator> understood(String selector) {
        try {
            return Optional.of(QueryParser.parse(selector));
        } catch (Selector.SelectorParseException onlyOnScreen) {
            return Optional.empty();
        }
    }

    private static Map<String, String> declared(String body) {
        var says = new HashMap<String, String>();
        for (var one : body.split(";", -1)) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                says.put(
                        one.substring(0, colon).strip(),
                        one.substring(colon + 1).strip());
            }
        }
        return says;
    }

    /// What holds for an element, without what it has from those around it. A style of its own counts most.
    Map<String, String> of(Element element) {
        var says = new HashMap<String, String>();
        element.attributes().forEach(it -> says.put(it.getKey(), it.getValue()));
        rules.stream().filter(it -> element.is(it.selector)).forEach(it -> says.putAll(it.says));
        says.putAll(declared(element.attr("style")));
        says.replaceAll((name, value) -> resolved(value));
        return says;
    }

    private String resolved(String value) {
        return VARIABLE.matcher(value).replaceAll(it -> variables.getOrDefault(it.group(1), "none"));
    }
}
