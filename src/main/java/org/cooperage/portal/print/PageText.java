package org.cooperage.portal.print;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What an element says in words, line breaks kept.
final class PageText {

    private PageText() {}

    static String of(Element element) {
        var text = new StringBuilder();
        element.childNodes().forEach(child -> append(child, text));
        return tidy(text);
    }

    static void append(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                text.append('\n');
                return;
            }
            if (follows(element)) {
                text.append(' ');
            }
            var apart = element.isBlock() || element.hasClass("note");
            text.append(apart ? "\n" : "");
            element.childNodes().forEach(child -> append(child, text));
            text.append(apart ? "\n" : "");
        }
    }

    /// Right behind another element: on the screen the style sheet keeps them apart.
    private static boolean follows(Element element) {
        return element.previousSibling() instanceof Element;
    }

    static String tidy(CharSequence text) {
        return text.toString()
                .replaceAll(" *\\n *", "\n")
                .replaceAll("\\n+", "\n")
                .replaceAll(" +", " ")
                .strip();
    }

    /// In half the width of a Chinese character.
    static int longestLine(String text) {
        return text.lines()
                .mapToInt(line -> line.chars().map(c -> c < 0x2e80 ? 1 : 2).sum())
                .max()
                .orElse(0);
    }
}
