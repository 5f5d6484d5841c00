package org.cooperage.policy.programme;

import java.util.UUID;

/// Something that may go wrong with a plan.
///
/// @param answer what is done about it
record Risk(UUID id, String title, Level chance, Level harm, String answer) {

    /// Texts: `programme.risk.<name>`.
    enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    /// Chance times harm, 1–9.
    public int weight() {
        return (chance.ordinal() + 1) * (harm.ordinal() + 1);
    }

    /// The class of its pill.
    public String tone() {
        if (weight() >= 6) {
            return Light.RED.tone();
        }
        return weight() >= 3 ? Light.AMBER.tone() : Light.GREEN.tone();
    }
}
