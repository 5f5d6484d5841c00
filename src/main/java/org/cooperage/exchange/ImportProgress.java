package org.cooperage.exchange;

import java.time.Instant;

/// How far an import is that somebody is working on.
///
/// @param rows read so far, of a number nobody knows yet
/// @param seenAt when the server that works on it last said so
public record ImportProgress(Step step, int rows, Instant seenAt) {
    public enum Step {
        /// Being looked through.
        LOOK,
        /// Being looked through once more and written.
        WRITE,
        /// Something broke that is not the table's fault; nothing was written.
        FAILED
    }
}
