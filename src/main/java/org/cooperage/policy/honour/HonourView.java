package org.cooperage.policy.honour;

import org.cooperage.shared.Bilingual;

/// An honour with names, as the reader sees it.
///
/// @param holder the firm, or the city whose cluster it is
/// @param ofCluster whether the cluster itself holds it
/// @param valid confirmed and not run out today
/// @param mayDecide whether the reader may confirm or refuse it
public record HonourView(Honour it, Bilingual holder, boolean ofCluster, boolean valid, boolean mayDecide) {

    /// Text `honour.state.<state>`.
    public String state() {
        if (it.stage() != Honour.Stage.CONFIRMED) {
            return it.stage().name();
        }
        return valid ? "VALID" : "EXPIRED";
    }
}
