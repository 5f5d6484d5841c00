package org.cooperage.policy.ladder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Titles of firms among the confirmed honours, which everybody may read.
@Repository
class LadderStore {
    private static final String KINDS =
            Arrays.stream(Rung.values()).map(it -> "'" + it.title() + "'").collect(Collectors.joining(", ", "(", ")"));

    private final JdbcClient db;

    LadderStore(JdbcClient db) {
        this.db = db;
    }

    /// A firm on a rung.
    ///
    /// @param until null: without end
    record Title(
            UUID firm, Rung rung, LocalDate since, @Nullable LocalDate until) {
        boolean isValid(LocalDate day) {
            return !day.isBefore(since) && (until == null || day.isBefore(until));
        }
    }

    /// All there ever were.
    List<Title> ofCity(Place.Id city) {
        return titles("city_id", city.value());
    }

    List<Title> ofFirm(UUID firm) {
        return titles("holder_id", firm);
    }

    private List<Title> titles(String column, UUID value) {
        return db.sql(
                        "SELECT holder_id, kind, since, until FROM honour WHERE holder_id IS NOT NULL AND stage = 'CONFIRMED'"
                                + " AND kind IN " + KINDS + " AND " + column + " = ? ORDER BY since")
                .param(value)
                .query((row, number) -> new Title(
                        row.getObject("holder_id", UUID.class),
                        rung(Objects.requireNonNull(row.getString("kind"))),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    private static Rung rung(String kind) {
        return Arrays.stream(Rung.values())
                .filter(it -> it.title().name().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
