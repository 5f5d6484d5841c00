package org.cooperage.ground;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What stands between our values and the columns of a row: the driver knows neither `Instant` nor our money.
public final class Columns {

    private Columns() {}

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(findUuid(row, column), column);
    }

    public static @Nullable UUID findUuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(findInstant(row, column), column);
    }

    public static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public static @Nullable Money findMoney(ResultSet row, String column) throws SQLException {
        var yuan = row.getBigDecimal(column);
        return yuan == null ? null : new Money(yuan);
    }

    /// A moment as the driver takes it.
    public static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime atOrNull(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }
}
