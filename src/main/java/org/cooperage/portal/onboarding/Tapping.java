package org.cooperage.portal.onboarding;

import java.util.Map;

/// Reads the numbers of machines from the page, and the one tap on plus or minus that came with them.
final class Tapping {

    static final String PREFIX = "units.";

    private Tapping() {}

    static Draft apply(Draft draft, Map<String, String> typed, String change) {
        var result = draft;
        for (var field : typed.entrySet()) {
            if (field.getKey().startsWith(PREFIX)) {
                result = result.with(field.getKey().substring(PREFIX.length()), units(field.getValue()));
            }
        }
        var kind = kind(change);
        return kind.isEmpty() ? result : result.with(kind, result.units(kind) + step(change));
    }

    /// `KNIT12` of `KNIT12:+1`.
    static String kind(String change) {
        return change.matches("[A-Za-z0-9_]{1,40}:[+-]\\d{1,2}") ? change.substring(0, change.indexOf(':')) : "";
    }

    private static int step(String change) {
        return Integer.parseInt(change.substring(change.indexOf(':') + 1));
    }

    /// What is no number counts as none.
    private static int units(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : 0;
    }
}
