package org.cooperage.plan.engine;

/// One lot of one operation: it is done by one unit in one go.
///
/// @param operation position of the operation
/// @param quantity its share of the operation's quantity
/// @param release not before this minute (material arrives, approval given)
/// @param family setup family, [Setups#UNKNOWN] if changing over costs nothing
/// @param batch key of what may share a cycle of a batch resource: one colour of one garment; any number elsewhere
public record Task(String code, int operation, long quantity, int release, int family, int batch) {
    public Task {
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    "The lot (%s) has quantity (%d).\nMaybe leave it out.".formatted(code, quantity));
        }
    }

    public static Task of(String code, int operation) {
        return new Task(code, operation, 1, 0, Setups.UNKNOWN, 0);
    }
}
