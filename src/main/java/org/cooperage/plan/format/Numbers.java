package org.cooperage.plan.format;

import java.util.ArrayList;
import java.util.List;

/// The whole numbers of a text one after the other, each with its line.
final class Numbers {
    private static final int MOST = 10_000_000;

    private final List<String> words = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int next;

    Numbers(String text) {
        int line = 1;
        for (var row : text.split("\n", -1)) {
            for (var word : row.trim().split("\\s+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                    lines.add(line);
                }
            }
            line++;
        }
    }

    /// Goes past what is left of the line of the last number.
    void skipLine() {
        int line = lines.get(next - 1);
        while (next < words.size() && lines.get(next) == line) {
            next++;
        }
    }

    int next(String what, int least, int most) {
        if (next >= words.size()) {
            throw new MalformedInstance(line(), "end of file", "expected " + what + "; is the file cut off?");
        }
        var word = words.get(next);
        int value;
        try {
            value = Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new MalformedInstance(line(), word, "expected " + what + ", a whole number; is this another format?");
        }
        if (value < least || value > most) {
            throw new MalformedInstance(line(), word, "expected " + what + " between " + least + " and " + most);
        }
        next++;
        return value;
    }

    int minutes(String what) {
        return next(what, 0, MOST);
    }

    void end() {
        if (next < words.size()) {
            throw new MalformedInstance(
                    line(), words.get(next), "expected the end of the file; is the number of jobs wrong?");
        }
    }

    private int line() {
        return words.isEmpty() ? 1 : lines.get(Math.min(next, words.size() - 1));
    }
}
