package org.cooperage.barrel.engine;

/// Where a firm stood in one dimension, and where some months later.
///
/// @param firm names it; of several courses of one firm at most one is used
/// @param group whom it may be compared with: link, size, when it began; only the same group is compared
/// @param before 0–100
/// @param after 0–100
public record Course(String firm, String group, double before, double after) {
    public Course {
        if (!(before >= 0 && before <= 100 && after >= 0 && after <= 100)) {
            throw new IllegalArgumentException(
                    "The course of (%s) from (%s) to (%s) leaves 0–100.\nMaybe a score is missing."
                            .formatted(firm, before, after));
        }
    }

    double change() {
        return after - before;
    }
}
