package org.cooperage.deal;

import org.jspecify.annotations.Nullable;

/// What somebody typed into a search box, as a LIKE pattern that means just these characters.
final class SearchText {

    private SearchText() {}

    static @Nullable String anywhere(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return "%" + typed.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
