package org.cooperage.park.project;

import java.time.LocalDate;
import java.util.Optional;
import org.cooperage.park.project.engine.Answer;
import org.cooperage.park.project.engine.Rule;
import org.cooperage.shared.Bilingual;

/// Something an authority must allow or take note of before a project may begin.
///
/// @param basis law or regulation it rests on
/// @param why when it is due, in words; the rule says the same
/// @param seen day as of which basis and rule are known; not compared with the text
record Permit(String code, Bilingual name, Rule rule, Bilingual basis, Bilingual why, LocalDate seen) {

    /// How far it is. Texts `park.permit.state.<name>`.
    enum State {
        NOT_BEGUN,
        FILED,
        GRANTED,
        REFUSED
    }

    /// @param day on which it came to that; empty: not begun
    /// @param number of the document, empty while there is none
    record Progress(State state, Optional<LocalDate> day, String number) {
        static final Progress NONE = new Progress(State.NOT_BEGUN, Optional.empty(), "");
    }

    /// One line of a project's checklist.
    record Check(Permit permit, Answer applies, Progress progress) {

        public boolean isDone() {
            return progress.state() == State.GRANTED;
        }

        /// Nothing is known against it being due, and it is not granted yet.
        public boolean isOpen() {
            return applies != Answer.NO && !isDone();
        }
    }
}
