package org.cooperage.indicator.upgrade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.engine.upgrade.Catalogue;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.engine.upgrade.Quarter;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// A value as it is stated.
///
/// @param quarter `2026-Q3`; a yearly document belongs to the first quarter it speaks for
/// @param truthful whoever signs vouches for it
record DeclarationDraft(
        @Nullable String measure,
        @Nullable String quarter,
        @Nullable BigDecimal value,
        @Nullable String document,
        @Nullable Integer documentYear,
        @Nullable String signer,
        boolean truthful) {
    private static final int OLDEST_YEAR = 2000;
    private static final int LONGEST_DOCUMENT = 200;
    private static final int LONGEST_SIGNER = 80;
    private static final int QUARTERS_BACK = 20;
    private static final double MOST = 1e9;

    /// What can be kept of it; refuses with everything that is wrong.
    Checked check(Catalogue catalogue, Quarter now) {
        var faults = new ArrayList<Fault>();
        var found = Optional.ofNullable(measure).flatMap(catalogue::find);
        if (found.isEmpty()) {
            faults.add(fault("measure", measure));
        }
        var when = when(now);
        if (when.isEmpty()) {
            faults.add(fault("quarter", quarter, now.minus(QUARTERS_BACK - 1), now));
        }
        if (value == null || value.doubleValue() < 0 || value.doubleValue() > most(found)) {
            faults.add(fault("value", value, Math.round(most(found))));
        }
        signature(now, faults);
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return new Checked(
                found.orElseThrow().code(),
                when.orElseThrow(),
                value == null ? 0 : value.doubleValue(),
                text(document),
                documentYear == null ? 0 : documentYear,
                text(signer));
    }

    record Checked(Measure.Code measure, Quarter quarter, double value, String document, int year, String signer) {}

    private void signature(Quarter now, List<Fault> faults) {
        if (text(document).isEmpty() || text(document).length() > LONGEST_DOCUMENT) {
            faults.add(fault("document", document, LONGEST_DOCUMENT));
        }
        if (documentYear == null || documentYear < OLDEST_YEAR || documentYear > now.year()) {
            faults.add(fault("documentYear", documentYear, String.valueOf(OLDEST_YEAR), String.valueOf(now.year())));
        }
        if (text(signer).isEmpty() || text(signer).length() > LONGEST_SIGNER) {
            faults.add(fault("signer", signer, LONGEST_SIGNER));
        }
        if (!truthful) {
            faults.add(fault("truthful", ""));
        }
    }

    private Optional<Quarter> when(Quarter now) {
        if (quarter == null || !quarter.matches("\\d{4}-Q[1-4]")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(quarter.substring(0, 4));
        if (year < OLDEST_YEAR || year > now.year()) {
            return Optional.empty();
        }
        var when = new Quarter(year, Integer.parseInt(quarter.substring(6)));
        return now.since(when) < 0 || now.since(when) >= QUARTERS_BACK ? Optional.empty() : Optional.of(when);
    }

    /// Shares end at 100 %; only F1 compares with another time.
    private static double most(Optional<Measure> measure) {
        return measure.filter(it ->
                                it.unit().en().equals("%") && !it.code().value().equals("F1"))
                        .isPresent()
                ? 100
                : MOST;
    }

    private static Fault fault(String field, @Nullable Object value, Object... details) {
        return Fault.of(field, value == null ? "" : value, "upgrade.wrong." + field, "upgrade.mend." + field, details);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
