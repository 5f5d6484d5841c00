package org.cooperage.policy.leader;

import java.time.LocalDate;
import org.cooperage.shared.Bilingual;

/// Something an office or a leading firm has to do.
///
/// @param words what is to be done, of help; the name of its kind, of a promise
/// @param until the last day
public record Due(Leader.Id leader, Kind kind, Bilingual firm, String words, LocalDate until) {

    public enum Kind {
        /// The office: help it has not given yet.
        HELP,
        /// The office: a promise it has not accepted yet.
        ACCEPT,
        /// The firm: a promise that is not met yet.
        PROMISE
    }
}
