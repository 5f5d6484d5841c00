package org.cooperage.deal.dispute;

import org.cooperage.deal.DisputeReason;
import org.cooperage.deal.work.Photo;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What the buyer objects to, and what it would like instead.
///
/// @param wish how many pieces, and how they should be put right
public record Claim(
        DisputeReason reason,
        Remedy wish,
        @Nullable String note,
        @Nullable Photo photo) {

    private static final int LONGEST_NOTE = 1000;

    public Claim {
        note = words("note", note);
    }

    /// Null when blank; more than 1,000 characters are refused.
    static @Nullable String words(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_NOTE) {
            throw InvalidInput.of(field, typed, "deal.invalid.note", "deal.mend.note", LONGEST_NOTE);
        }
        return typed.strip();
    }
}
