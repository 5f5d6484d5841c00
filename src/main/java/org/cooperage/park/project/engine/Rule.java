package org.cooperage.park.project.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something applies to a project: surely, or perhaps.
///
/// Both are conditions such as `area>2500&industry=17,18|land>0`: `&` binds closer than `|`; `industry=17` asks
/// whether the class begins with 17; `always` holds. A figure that is missing is unknown and carries on as in
/// Kleene’s logic. Surely true: yes; neither can be true: no; all else is uncertain.
public record Rule(String surely, String perhaps) {
    private static final Pattern COMPARISON = Pattern.compile("([a-z]+)(>=|>)(\\d+)");
    private static final Pattern CLASSES = Pattern.compile("industry(!?=)(\\d{2,4}(,\\d{2,4})*)");

    public Rule {
        answer(surely, new Facts("", Map.of()));
        answer(perhaps, new Facts("", Map.of()));
    }

    /// @param industry class of GB/T 4754
    /// @param figures by name; those that are unknown are missing
    public record Facts(String industry, Map<String, Integer> figures) {
        public Facts {
            figures = Map.copyOf(figures);
        }
    }

    public Answer of(Facts facts) {
        var sure = answer(surely, facts);
        if (sure == Answer.YES) {
            return Answer.YES;
        }
        return sure.or(answer(perhaps, facts)) == Answer.NO ? Answer.NO : Answer.UNCERTAIN;
    }

    private static Answer answer(String condition, Facts facts) {
        return Arrays.stream(condition.split("\\|"))
                .map(all -> Arrays.stream(all.split("&"))
                        .map(one -> one(one, facts))
                        .reduce(Answer.YES, Answer::and))
                .reduce(Answer.NO, Answer::or);
    }

    private static Answer one(String text, Facts facts) {
        if (text.equals("always")) {
            return Answer.YES;
        }
        var classes = CLASSES.matcher(text);
        if (classes.matches()) {
            boolean among = Arrays.stream(classes.group(2).split(",")).anyMatch(facts.industry()::startsWith);
            return Answer.of(among == classes.group(1).equals("="));
        }
        var comparison = COMPARISON.matcher(text);
        if (!comparison.matches()) {
            throw new IllegalArgumentException(
                    "The condition (%s) cannot be read.\nMaybe write it like (area>2500) or (industry=17,18)."
                            .formatted(text));
        }
        return compare(comparison, facts);
    }

    private static Answer compare(Matcher comparison, Facts facts) {
        var figure = facts.figures().get(comparison.group(1));
        if (figure == null) {
            return Answer.UNCERTAIN;
        }
        int least = Integer.parseInt(comparison.group(3));
        return Answer.of(comparison.group(2).equals(">") ? figure > least : figure >= least);
    }
}
