package org.cooperage.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.cooperage.shared.TimeSlot;

/// Moments and slots on their way into and out of the database.
final class Times {

    private Times() {}

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /// The slot in the columns `starts` and `ends`.
    static TimeSlot slot(ResultSet row) throws SQLException {
        return new TimeSlot(moment(row, "starts"), moment(row, "ends"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
