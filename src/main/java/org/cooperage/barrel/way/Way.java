package org.cooperage.barrel.way;

import org.cooperage.chain.Dimension;

/// A way out of a short stave that leads into the main job. Texts: `way.<kind>`, and `way.why.<kind>` with the count.
///
/// @param count what the reason rests on, in the unit of its kind; more than 0
public record Way(Kind kind, long count) {

    /// What there is today, for which stave and where. What does not exist for a firm is not proposed.
    public enum Kind {
        /// Makers who can be asked by one order.
        ORDER(Dimension.PU, "/orders/new"),
        /// Services that buy together.
        POOL(Dimension.PU, "/services?category=PURCHASING"),
        /// Offered jobs that wait for an answer.
        ANSWER(Dimension.PR, "/jobs?show=TO_ANSWER"),
        /// Machines without a capability: no plan can find them.
        CAPABILITY(Dimension.PR, "/machines"),
        /// Hours of this month that are open and not booked.
        SHARE(Dimension.PR, "/capabilities"),
        /// Work of the last 90 days that went past the firm.
        PASSED(Dimension.PR, "/passed-over"),
        /// Planned shipments nobody but the firm itself drives.
        CARRIER(Dimension.LW, "/shipments"),
        /// Services that drive small lots together.
        LOAD(Dimension.LW, "/services?category=LOGISTICS"),
        /// Services that store and count.
        STORE(Dimension.LW, "/services?category=WAREHOUSING");

        private final Dimension stave;
        private final String path;

        Kind(Dimension stave, String path) {
            this.stave = stave;
            this.path = path;
        }

        public Dimension stave() {
            return stave;
        }

        public String path() {
            return path;
        }
    }
}
