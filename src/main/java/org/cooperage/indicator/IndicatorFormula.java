package org.cooperage.indicator;

import java.util.List;
import org.cooperage.indicator.engine.Spread;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.concentration.Shares;
import org.cooperage.shared.DisclosureRule;

/// Makes one figure of what firms add to it.
record IndicatorFormula(Indicator.Reckoning reckoning) {
    private static final int LARGEST = 4;

    /// The rest beside the four largest must be as many as any figure needs: sum and share of the four tell their sum.
    int fewest() {
        int few = DisclosureRule.STANDARD.contributors();
        return reckoning == Indicator.Reckoning.CR4 ? LARGEST + few : 0;
    }

    /// Two places share what G tells of them, so the jobs of each could be computed; of three they cannot.
    int fewestPlaces() {
        return reckoning == Indicator.Reckoning.GAMMA ? 3 : 0;
    }

    double value(List<Amounts> firms) {
        double[] values = firms.stream().mapToDouble(Amounts::value).sorted().toArray();
        double sum = firms.stream().mapToDouble(Amounts::value).sum();
        return switch (reckoning) {
            case SUM, COUNT, QUOTIENT, GAMMA -> sum;
            case RATIO, RATE -> sum / firms.stream().mapToDouble(Amounts::base).sum();
            case MEDIAN -> median(values);
            case HERFINDAHL -> Shares.herfindahl(values);
            case CR4 -> Shares.ratio(LARGEST, values);
            case JAIN -> Spread.jain(values);
            case GINI -> Spread.gini(values);
            case BELOW_HALF -> firms.stream().filter(it -> it.value() < 0.5).count() / (double) firms.size();
        };
    }

    /// What a firm's own part is in the unit of the figure.
    double own(Contribution it) {
        return switch (reckoning) {
            case RATIO, RATE -> it.base() == 0 ? 0 : it.value() / it.base();
            case SUM, COUNT, MEDIAN, QUOTIENT, HERFINDAHL, CR4, JAIN, GINI, GAMMA, BELOW_HALF -> it.value();
        };
    }

    private static double median(double... sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
