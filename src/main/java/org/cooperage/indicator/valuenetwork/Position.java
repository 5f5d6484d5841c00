package org.cooperage.indicator.valuenetwork;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooperage.indicator.engine.structure.Certainty;
import org.cooperage.indicator.engine.structure.Governance;
import org.cooperage.indicator.engine.structure.Range;
import org.cooperage.indicator.engine.structure.ValueCapture;
import org.cooperage.indicator.valuenetwork.ValueMonth.ProductValue;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// Where one product stands: what stays of its end price, and how buyers and makers may be bound to each other. The
/// limits are a best guess, without evidence yet.
///
/// @param sample null: nobody has stated an end price
/// @param capture share of the end price that stays, 0–1; null: unknown without an end price
/// @param conditions what the orders tell of complexity, codifiability, capability
record Position(
        ProductValue value,
        Bilingual name,
        Unit unit,
        @Nullable RetailSample sample,
        @Nullable Range capture,
        Governance.Conditions conditions,
        Map<Governance, Certainty> forms) {
    static final double COMPLEX = 5;
    static final double SIMPLE = 3;
    static final double DESCRIBED = 0.8;
    static final double UNDESCRIBED = 0.5;
    static final double PASSED = 0.95;
    static final double FAILED = 0.9;
    static final double PUNCTUAL = 0.85;
    static final double LATE = 0.7;
    private static final double SAME = 0.005;

    static Position of(ProductValue value, OrderedStore.Common product, @Nullable RetailSample sample) {
        var conditions = new Governance.Conditions(complex(value), codifiable(value), able(value));
        return new Position(
                value,
                product.name(),
                product.unit(),
                sample,
                sample == null ? null : ValueCapture.of(value.price(), sample.net()),
                conditions,
                Governance.judge(conditions));
    }

    private static Certainty complex(ProductValue value) {
        return between(value.steps(), SIMPLE, COMPLEX);
    }

    private static Certainty codifiable(ProductValue value) {
        return between(value.described(), UNDESCRIBED, DESCRIBED);
    }

    /// Both must be good; one that is bad is enough to say no. Unknown before anything was inspected and finished.
    private static Certainty able(ProductValue value) {
        if (!value.worked()) {
            return Certainty.POSSIBLE;
        }
        var passed = between(value.firstPass(), FAILED, PASSED);
        var punctual = between(value.onTime(), LATE, PUNCTUAL);
        return passed.compareTo(punctual) <= 0 ? passed : punctual;
    }

    private static Certainty between(double value, double no, double yes) {
        if (value >= yes) {
            return Certainty.SURE;
        }
        return value < no ? Certainty.EXCLUDED : Certainty.POSSIBLE;
    }

    /// Those it is for sure, else those it may be.
    public List<Governance> answer() {
        var sure = of(Certainty.SURE);
        return sure.isEmpty() ? of(Certainty.POSSIBLE) : sure;
    }

    public boolean isSure() {
        return !of(Certainty.SURE).isEmpty();
    }

    private List<Governance> of(Certainty certainty) {
        return Arrays.stream(Governance.values())
                .filter(form -> forms.get(form) == certainty)
                .toList();
    }

    /// `19–37 %`; one number where the ends are the same.
    public String captureText() {
        if (capture == null) {
            return "";
        }
        long low = Math.round(100 * capture.low());
        long high = Math.round(100 * capture.high());
        return capture.high() - capture.low() < SAME ? low + " %" : low + "–" + high + " %";
    }

    /// Where the end price comes from; empty: nobody stated one.
    String sourceText(Locale locale) {
        return sample == null
                ? ""
                : "%s, %d".formatted(Bilingual.written(sample.source()).in(locale), sample.year());
    }

    /// The end price lies below what the makers are paid: one of them is wrong.
    public boolean isImpossible() {
        return capture != null && capture.high() > 1;
    }
}
