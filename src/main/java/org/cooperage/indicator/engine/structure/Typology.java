package org.cooperage.indicator.engine.structure;

import java.util.ArrayList;
import java.util.List;

/// What kind of cluster it is: Markusen's four (1996), and the kinds Chinese planners speak of. A cluster can be
/// several; the thresholds are a best guess, no evidence yet.
public enum Typology {
    /// Many small firms that trade with each other.
    MARSHALLIAN,
    /// A few large firms with suppliers around them.
    HUB_AND_SPOKE,
    /// Branches of firms that sit elsewhere.
    SATELLITE,
    /// Around a public institution.
    STATE_ANCHORED,
    /// 专业市场型: around a wholesale market.
    MARKET,
    /// 龙头带动型: a leading firm draws the others.
    LEADER,
    /// 代工外贸型: makes for brands abroad.
    CONTRACT_EXPORT,
    /// 资源型: on a raw material.
    RESOURCE,
    /// 科技型: on knowledge.
    TECHNOLOGY;

    /// What is known of a cluster; all shares 0–1.
    ///
    /// @param fourLargest share of the four largest firms in output
    /// @param branches share of jobs in branches of firms from elsewhere
    /// @param publicShare share of jobs in public bodies and what lives of them
    /// @param localRatio trade within ÷ all trade
    /// @param market share of sales through the local wholesale market
    /// @param leader share of sales that go through the largest firm, as seller or buyer
    /// @param contractExport share of output made for brands abroad
    /// @param resource share of local raw material in cost
    /// @param research research spending ÷ output
    public record Traits(
            double fourLargest,
            double branches,
            double publicShare,
            double localRatio,
            double market,
            double leader,
            double contractExport,
            double resource,
            double research) {}

    /// In the order of the list above; Marshallian if nothing else of Markusen's fits.
    public static List<Typology> of(Traits traits) {
        var kinds = new ArrayList<Typology>();
        addIf(kinds, HUB_AND_SPOKE, traits.fourLargest() > 0.5);
        addIf(kinds, SATELLITE, traits.branches() > 0.5 && traits.localRatio() < 0.3);
        addIf(kinds, STATE_ANCHORED, traits.publicShare() > 0.4);
        if (kinds.isEmpty()) {
            kinds.add(MARSHALLIAN);
        }
        addIf(kinds, MARKET, traits.market() > 0.3);
        addIf(kinds, LEADER, traits.leader() > 0.3);
        addIf(kinds, CONTRACT_EXPORT, traits.contractExport() > 0.4);
        addIf(kinds, RESOURCE, traits.resource() > 0.3);
        addIf(kinds, TECHNOLOGY, traits.research() > 0.03);
        return List.copyOf(kinds);
    }

    private static void addIf(List<Typology> kinds, Typology kind, boolean fits) {
        if (fits) {
            kinds.add(kind);
        }
    }
}
