package org.cooperage.portal.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Share;
import org.jspecify.annotations.Nullable;

/// Load as a table one can colour: a row for each process of a city, a column for each week.
///
/// @param rows those of which anything may be told
/// @param secret how many more there are of which nothing may be told
record LoadMap(List<LocalDate> weeks, List<Row> rows, int secret) {

    LoadMap {
        weeks = List.copyOf(weeks);
        rows = List.copyOf(rows);
    }

    /// @param city null for all cities together
    /// @param firms that offer the process there; 0 when that is withheld
    record Row(String process, Bilingual name, @Nullable Bilingual city, int firms, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        boolean isSecret() {
            return cells.stream().allMatch(Cell::withheld);
        }
    }

    /// @param share held ÷ open hours; empty when it is withheld or nobody is open
    record Cell(LocalDate week, Optional<Share> share, double freeHours, boolean withheld) {

        /// 0 (idle) to 5 (full), for the shade of the cell.
        public int step() {
            return share.map(it -> it.value() >= 0.97 ? 5 : (int) (it.value() * 5))
                    .orElse(0);
        }
    }

    /// The fullest process of next week, if any may be told.
    public Optional<Row> bottleneck() {
        return rows.stream()
                .filter(row -> row.city() != null && nextWeek(row).share().isPresent())
                .max(Comparator.comparing(row -> nextWeek(row).share().orElse(Share.NONE)));
    }

    public Cell nextWeek(Row row) {
        return row.cells().get(Math.min(1, row.cells().size() - 1));
    }
}
