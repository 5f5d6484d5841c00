package org.cooperage.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What firms contribute to each figure, one statement for all of them: the platform reads all, a firm what is its own.
@Repository
class IndicatorInputs {

    /// @param month first day of this month
    /// @param monday of this week
    /// @param since first day of the oldest month to tell again
    /// @param days90 first of the last ninety days
    record Times(LocalDate month, LocalDate monday, LocalDate since, LocalDate days90) {

        Map<String, Object> asMap() {
            var map = new HashMap<String, Object>();
            map.put("now", month);
            map.put("monday", monday);
            map.put("since", since);
            map.put("days90", days90);
            return map;
        }
    }

    /// Reads what indicators are made of; asked again at once for the same, it does not. Within one computation.
    static final class Reading {
        private final IndicatorInputs inputs;
        private String statement = "";
        private @Nullable Times times;
        private List<Contribution> read = List.of();

        Reading(IndicatorInputs inputs) {
            this.inputs = inputs;
        }

        List<Contribution> of(Indicator indicator, Times wanted) {
            var made = IndicatorStatements.of(indicator);
            if (!made.equals(statement) || !wanted.equals(times)) {
                read = inputs.of(indicator, wanted);
                statement = made;
                times = wanted;
            }
            return read;
        }
    }

    private final JdbcClient db;

    IndicatorInputs(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    List<Contribution> of(Indicator indicator, Times times) {
        return list(IndicatorStatements.of(indicator), times.asMap());
    }

    /// What one firm adds; whoever asks without being that firm finds nothing.
    @Transactional(readOnly = true)
    List<Contribution> of(Indicator indicator, Times times, UUID firm) {
        var params = times.asMap();
        params.put("firm", firm);
        return list("SELECT * FROM (" + IndicatorStatements.of(indicator) + ") x WHERE firm = :firm", params);
    }

    private List<Contribution> list(String statement, Map<String, Object> params) {
        return db.sql(statement)
                .params(params)
                .query((row, n) -> new Contribution(
                        row.getObject("period", LocalDate.class),
                        row.getString("line"),
                        row.getString("col"),
                        row.getObject("firm", UUID.class),
                        row.getDouble("value"),
                        row.getDouble("base")))
                .list();
    }

    /// When the loads were counted last; they are never changed otherwise.
    @Transactional(readOnly = true)
    Map<LocalDate, String> loadPrint(LocalDate monday) {
        return Map.of(
                monday,
                db.sql("SELECT coalesce(max(at)::text, '') FROM load_refresh")
                        .query(String.class)
                        .single());
    }

    /// For each month since a day, all of what its figures are made of, in short: what changes one changes it.
    @Transactional(readOnly = true)
    Map<LocalDate, String> prints(LocalDate since) {
        var prints = new HashMap<LocalDate, String>();
        db.sql(IndicatorStatements.PRINTS).param("since", since).query(row -> {
            prints.put(row.getObject("month", LocalDate.class), row.getString("print"));
        });
        return prints;
    }
}
