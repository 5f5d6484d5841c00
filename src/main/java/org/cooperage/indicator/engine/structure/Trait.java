package org.cooperage.indicator.engine.structure;

/// What tells kinds of clusters apart; each a share, 0–1.
public enum Trait {
    /// Of the four largest firms in output.
    FOUR_LARGEST,
    /// Of jobs in branches of firms from elsewhere.
    BRANCHES,
    /// Of jobs in public bodies and what lives of them.
    PUBLIC_SHARE,
    /// Trade within ÷ all trade.
    LOCAL_RATIO,
    /// Of sales through the local wholesale market.
    MARKET,
    /// Of sales that go through the largest firm, as seller or buyer.
    LEADER,
    /// Of output made for brands abroad.
    CONTRACT_EXPORT,
    /// Of local raw material in cost.
    RESOURCE,
    /// Research spending ÷ output.
    RESEARCH
}
