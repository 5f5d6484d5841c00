package org.cooperage.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// What one term of the objective counts, in yuan or as a multiple of yuan, so that it can be read and argued
/// about.
///
/// The values shipped are best guesses, no evidence yet. Texts: `plan.weight.<name>`, `plan.weight.<name>.help`.
public enum Weight {
    PRICE("PRICE", Measure.TIMES, "1", "10"),
    TRANSPORT("TRANSPORT", Measure.TIMES, "1", "10"),
    /// Of the expected cost of rejects.
    RISK("RISK", Measure.TIMES, "1", "10"),
    LATENESS("LATENESS", Measure.OF_ORDER_A_DAY, "0.5", "5"),
    /// What a day earlier is worth in the fastest of the three proposals.
    SPEED("FLOW", Measure.OF_ORDER_A_DAY, "0.05", "5"),
    SPLIT("SPLIT", Measure.YUAN_A_MAKER, "80", "100000"),
    /// A firm that is full where the others are empty.
    LOAD("FAIRNESS", Measure.OF_PRICE, "0.05", "1"),
    /// How often that counts in the most even of the three proposals.
    LOAD_WHEN_EVEN("FAIRNESS", Measure.TIMES, "3", "100"),
    /// One firm doing all of an operation, in the most even of the three proposals.
    CONCENTRATION("EVENNESS", Measure.OF_ORDER, "0.1", "5"),
    /// Each rotation credit of a firm that was nearly chosen before: tips a near tie, no more.
    CREDIT("FAIRNESS", Measure.OF_PRICE, "0.002", "0.02"),
    /// A firm that never worked for the buyer where others did.
    UNFAMILIAR("INCUMBENCY", Measure.OF_PRICE, "0.01", "1"),
    /// Work in restricted hours.
    PEAK("PEAK", Measure.YUAN_A_KILOWATT_HOUR, "0.5", "100"),
    /// Each yuan of price and freight above the buyer's ceiling, besides itself.
    BUDGET("BUDGET", Measure.TIMES, "3", "1000"),
    /// In a repair: a lot that goes to another site.
    CHANGED_SITE("CHANGE", Measure.YUAN_A_LOT, "20", "10000"),
    /// In a repair: a lot that starts at another time.
    CHANGED_HOUR("CHANGE", Measure.YUAN_A_LOT_AND_HOUR, "0.5", "1000");

    private final String term;
    private final Measure measure;
    private final BigDecimal usual;
    private final BigDecimal most;

    Weight(String term, Measure measure, String usual, String most) {
        this.term = term;
        this.measure = measure;
        this.usual = new BigDecimal(usual);
        this.most = new BigDecimal(most);
    }

    /// In what it is stated. Texts: `plan.measure.<name>`.
    public enum Measure {
        TIMES,
        OF_PRICE,
        OF_ORDER,
        OF_ORDER_A_DAY,
        YUAN_A_MAKER,
        YUAN_A_LOT,
        YUAN_A_KILOWATT_HOUR,
        YUAN_A_LOT_AND_HOUR
    }

    public Measure measure() {
        return measure;
    }

    /// What it is unless the operator says otherwise.
    public BigDecimal usual() {
        return usual;
    }

    /// More than this can only be a slip of the finger.
    public BigDecimal most() {
        return most;
    }

    /// The weights behind a term of [Plan.Term].
    public static List<Weight> behind(String term) {
        return Arrays.stream(values()).filter(w -> w.term.equals(term)).toList();
    }
}
