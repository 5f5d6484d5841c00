package org.cooperage.indicator.engine.structure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What kind of cluster it is: Markusen's four (1996), and the kinds Chinese planners speak of. A cluster can be
/// several; the thresholds are a best guess, no evidence yet.
public enum Typology {
    /// Many small firms that trade with each other: what none of the three others of Markusen's fits.
    MARSHALLIAN,
    /// A few large firms with suppliers around them.
    HUB_AND_SPOKE(above(Trait.FOUR_LARGEST, 0.5)),
    /// Branches of firms that sit elsewhere.
    SATELLITE(above(Trait.BRANCHES, 0.5), below(Trait.LOCAL_RATIO, 0.3)),
    /// Around a public institution.
    STATE_ANCHORED(above(Trait.PUBLIC_SHARE, 0.4)),
    /// 专业市场型: around a wholesale market.
    MARKET(above(Trait.MARKET, 0.3)),
    /// 龙头带动型: a leading firm draws the others.
    LEADER(above(Trait.LEADER, 0.3)),
    /// 代工外贸型: makes for brands abroad.
    CONTRACT_EXPORT(above(Trait.CONTRACT_EXPORT, 0.4)),
    /// 资源型: on a raw material.
    RESOURCE(above(Trait.RESOURCE, 0.3)),
    /// 科技型: on knowledge.
    TECHNOLOGY(above(Trait.RESEARCH, 0.03));

    private static final List<Typology> OTHERS_OF_MARKUSEN = List.of(HUB_AND_SPOKE, SATELLITE, STATE_ANCHORED);

    private final List<Condition> conditions;

    Typology(Condition... conditions) {
        this.conditions = List.of(conditions);
    }

    /// One of what must hold together.
    ///
    /// @param above the threshold, else below it
    public record Condition(Trait trait, boolean above, double threshold) {

        public Certainty judge(Map<Trait, Range> known) {
            var range = known.getOrDefault(trait, Range.UNKNOWN);
            return above ? range.above(threshold) : range.below(threshold);
        }
    }

    private static Condition above(Trait trait, double threshold) {
        return new Condition(trait, true, threshold);
    }

    private static Condition below(Trait trait, double threshold) {
        return new Condition(trait, false, threshold);
    }

    /// What must hold; none for Marshallian, which is what the others leave.
    public List<Condition> conditions() {
        return conditions;
    }

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
            double research) {

        private Map<Trait, Range> ranges() {
            return Map.of(
                    Trait.FOUR_LARGEST, Range.of(fourLargest),
                    Trait.BRANCHES, Range.of(branches),
                    Trait.PUBLIC_SHARE, Range.of(publicShare),
                    Trait.LOCAL_RATIO, Range.of(localRatio),
                    Trait.MARKET, Range.of(market),
                    Trait.LEADER, Range.of(leader),
                    Trait.CONTRACT_EXPORT, Range.of(contractExport),
                    Trait.RESOURCE, Range.of(resource),
                    Trait.RESEARCH, Range.of(research));
        }
    }

    /// In the order of the list above; Marshallian if nothing else of Markusen's fits.
    public static List<Typology> of(Traits traits) {
        var judged = judge(traits.ranges());
        return Arrays.stream(values())
                .filter(kind -> judged.get(kind) == Certainty.SURE)
                .toList();
    }

    /// Of each kind whether it fits, whatever the traits that are unknown or known within bounds turn out to be. No
    /// kind
    /// asks a trait that another kind beside Marshallian asks, so nothing more could be said.
    public static Map<Typology, Certainty> judge(Map<Trait, Range> known) {
        var judged = new EnumMap<Typology, Certainty>(Typology.class);
        for (var kind : values()) {
            judged.put(kind, kind.fits(known));
        }
        return judged;
    }

    private Certainty fits(Map<Trait, Range> known) {
        if (this == MARSHALLIAN) {
            return OTHERS_OF_MARKUSEN.stream()
                    .map(kind -> kind.fits(known))
                    .reduce(Certainty.EXCLUDED, Certainty::or)
                    .not();
        }
        return conditions.stream().map(condition -> condition.judge(known)).reduce(Certainty.SURE, Certainty::and);
    }
}
