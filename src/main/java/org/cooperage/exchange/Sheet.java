package org.cooperage.exchange;

import java.util.List;
import java.util.Optional;

/// How rows of one kind become records: its columns, and the SQL that looks them up, checks them against what is there
/// and merges them, whole tables at a time.
///
/// The statements read and write the temporary table `import_row`, which has the columns by name as text, `n` (the
/// row's number), `id` (a fresh id) and the looked-up `owner_id`, `existing_id`, `ref_id`, `other_id` and `status`.
/// They may use `:importId`, `:actor` (party), `:person`, `:others` (imports for others), `:vouches`, `:keepsFirms` and
/// `:now`. Cells that could not be read are empty there.
///
/// @param lookUps run first, in order
/// @param checks then find wrong rows
/// @param status then says of each row whether it is NEW, CHANGED or UNCHANGED
/// @param merges write the rows that are new or changed
/// @param export selects what is there, under the columns' names, so that an export can be sent in again
record Sheet(
        ImportKind kind,
        List<Column> columns,
        List<String> lookUps,
        List<Check> checks,
        String status,
        List<String> merges,
        String export) {

    /// Finds rows that are wrong for what is in the database. `rows` selects `n`, the value shown and one detail.
    record Check(String column, String rule, String rows) {}

    Optional<Column> findColumn(String header) {
        return columns.stream().filter(column -> column.goesBy(header)).findFirst();
    }

    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The table of %s has no column (%s).\nMaybe a check names it wrongly.".formatted(kind, name)));
    }

    /// Rows with the same key as an earlier one, among those in which nothing else is wrong.
    static Check twice(String column, String key) {
        return new Check(column, "twice", """
                SELECT n, coalesce(%s, '') AS value, first AS detail
                FROM (SELECT *, min(n) OVER (PARTITION BY %s) AS first FROM import_row i
                      WHERE NOT EXISTS (SELECT 1 FROM import_fault f WHERE f.import_id = :importId AND f.n = i.n)) r
                WHERE n > first""".formatted(column, key));
    }
}
