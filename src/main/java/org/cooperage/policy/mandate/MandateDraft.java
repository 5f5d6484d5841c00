package org.cooperage.policy.mandate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mandate as it is typed or sent.
///
/// @param operator credit code or id
record MandateDraft(
        @Nullable String operator,
        @Nullable String title,
        @Nullable String scope,
        @Nullable String starts,
        @Nullable String ends) {

    /// @param fact of the clusters' vocabulary; empty: by stated evidence
    /// @param falling `true`: the less, the better
    record KpiDraft(
            @Nullable String name,
            @Nullable String fact,
            @Nullable String unit,
            @Nullable String target,
            @Nullable String falling,
            @Nullable String weight,
            @Nullable String bonus,
            @Nullable String malus) {}

    /// @param kpi id
    /// @param actual left out where the platform knows it
    /// @param basis document it rests on
    record ValueDraft(
            @Nullable String kpi,
            @Nullable String actual,
            @Nullable String basis,
            @Nullable String year) {}

    /// @param allowed kinds of cost
    record SubsidyDraft(
            @Nullable String purpose,
            @Nullable String basis,
            @Nullable String granted,
            @Nullable List<String> allowed,
            @Nullable String starts,
            @Nullable String ends) {}

    /// @param amount yuan; below zero takes back what was entered wrongly
    /// @param cost only of what was spent
    record ReceiptDraft(
            @Nullable String what,
            @Nullable String day,
            @Nullable String amount,
            @Nullable String cost,
            @Nullable String text) {}
}
