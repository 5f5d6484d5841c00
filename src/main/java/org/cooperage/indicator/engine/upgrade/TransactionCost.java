package org.cooperage.indicator.engine.upgrade;

import java.util.Optional;

/// What a trade of 10,000 yuan costs besides the goods: searching, the platform's fee, disputes; what is not known is
/// left out and named, so that the sum is then called *at least*.
///
/// search = hours per order (C3) × yuan an hour (G14) × orders per 10,000 yuan (M3). All in yuan per 10,000 yuan.
public record TransactionCost(Optional<Double> search, Optional<Double> fee, Optional<Double> disputes) {

    public static TransactionCost of(Evidence evidence, Quarter quarter) {
        var hours = value(evidence, "C3", quarter);
        var wage = value(evidence, "G14", quarter);
        var orders = value(evidence, "M3", quarter);
        var search = hours.flatMap(h -> wage.flatMap(w -> orders.map(o -> h * w * o)));
        return new TransactionCost(search, value(evidence, "M1", quarter), value(evidence, "M2", quarter));
    }

    private static Optional<Double> value(Evidence evidence, String code, Quarter quarter) {
        return evidence.find(new Measure.Code(code), quarter).map(Reading::value);
    }

    public boolean isComplete() {
        return search.isPresent() && fee.isPresent() && disputes.isPresent();
    }

    public boolean isKnown() {
        return search.isPresent() || fee.isPresent() || disputes.isPresent();
    }

    public double sum() {
        return search.orElse(0.0) + fee.orElse(0.0) + disputes.orElse(0.0);
    }
}
