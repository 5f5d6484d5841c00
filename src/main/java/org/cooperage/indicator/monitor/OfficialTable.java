package org.cooperage.indicator.monitor;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cooperage.indicator.FieldTable;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;

/// Reads a table of published values, a month a row; all of it or nothing, with every fault and its place.
final class OfficialTable {
    private static final int MOST_FAULTS = 20;
    private static final Map<String, List<String>> FIELDS = Map.of(
            "month", List.of("month", "月份"),
            "value", List.of("value", "数值"),
            "unit", List.of("unit", "单位"),
            "source", List.of("source", "来源"));

    private OfficialTable() {}

    static List<OfficialForm.Read> read(byte[] content, OfficialSeries series, YearMonth now) throws IOException {
        var faults = new ArrayList<Fault>();
        var read = new ArrayList<OfficialForm.Read>();
        var months = new HashSet<YearMonth>();
        for (var line : FieldTable.read(content, FIELDS)) {
            int before = faults.size();
            var it = form(line).read(series, now, line.place(), faults);
            if (before == faults.size() && !months.add(it.month())) {
                faults.add(Fault.of(line.place() + "month", it.month(), "monitor.wrong.twice", "monitor.mend.twice"));
            }
            read.add(it);
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
        }
        return read;
    }

    private static OfficialForm form(FieldTable.Line line) {
        return new OfficialForm(line.cell("month"), line.cell("value"), line.cell("unit"), line.cell("source"));
    }
}
