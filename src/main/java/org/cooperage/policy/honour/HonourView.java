package org.cooperage.policy.honour;

import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// An honour with names, as the reader sees it.
///
/// @param holder the firm, or the city whose cluster it is
/// @param ofCluster whether the cluster itself holds it
/// @param valid confirmed and not run out today
/// @param mayDecide whether the reader may confirm or refuse it
/// @param certificate name of the file behind it; null: none was handed in
/// @param mayAttach whether the reader may hand one in
public record HonourView(
        Honour it,
        Bilingual holder,
        boolean ofCluster,
        boolean valid,
        boolean mayDecide,
        @Nullable String certificate,
        boolean mayAttach) {

    /// Text `honour.state.<state>`.
    public String state() {
        if (it.stage() != Honour.Stage.CONFIRMED) {
            return it.stage().name();
        }
        return valid ? "VALID" : "EXPIRED";
    }
}
