package org.cooperage.indicator.upgrade;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.cooperage.indicator.engine.upgrade.Audit;
import org.cooperage.indicator.engine.upgrade.Quarter;
import org.springframework.stereotype.Service;

/// What government or association stated about the cluster, for whoever has to know what the platform cannot see.
@Service
public class DeclaredValues {
    /// Statistics come late: three years.
    private static final int QUARTERS_BACK = 12;

    private static final Comparator<Declaration> AUDITED_LAST = Comparator.<Declaration, Boolean>comparing(
                    it -> it.audit() == Audit.CONFIRMED)
            .thenComparing(Declaration::quarter);

    private final DeclarationStore store;

    DeclaredValues(DeclarationStore store) {
        this.store = store;
    }

    /// @param value in the unit of the measure
    /// @param confirmed another party has audited it; nothing counts before
    public record Value(double value, String document, int year, boolean confirmed) {}

    /// By the code of the measure, such as `S3`: the latest confirmed one of the three years before a day, else the
    /// latest
    /// that nobody has refuted.
    public Map<String, Value> byMeasure(LocalDate day) {
        var now = Quarter.of(day);
        var values = new HashMap<String, Value>();
        store.all().stream()
                .filter(it -> it.audit() != Audit.REFUTED)
                .filter(it -> now.since(it.quarter()) >= 0 && now.since(it.quarter()) < QUARTERS_BACK)
                .sorted(AUDITED_LAST)
                .forEach(it -> values.put(it.measure().value(), value(it)));
        return values;
    }

    private static Value value(Declaration it) {
        return new Value(it.value(), it.document(), it.documentYear(), it.audit() == Audit.CONFIRMED);
    }
}
