package org.cooperage.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.UUID;
import org.cooperage.demo.engine.Profile;

/// Writes when power is short in the home city, and what its machines draw: the evening peak of working days.
final class PowerRows {
    /// Bit 0 is Monday.
    private static final int WORKING_DAYS = 0b11111;

    private static final LocalTime PEAK = LocalTime.of(18, 0);
    private static final int PEAK_MINUTES = 120;

    private final Connection connection;
    private final Profile profile;

    PowerRows(Connection connection, Profile profile) {
        this.connection = connection;
        this.profile = profile;
    }

    void write(Codes places) throws SQLException {
        var city = places.id(profile.home().region());
        try (var copy =
                TableCopy.into(connection, "restricted_hours", "id, city_id, name_zh, name_en, days, opens, minutes")) {
            var id = UUID.nameUUIDFromBytes("evening peak".getBytes(StandardCharsets.UTF_8));
            copy.row(id, city, "晚高峰", "Evening peak", WORKING_DAYS, PEAK, PEAK_MINUTES);
        }
        try (var copy = TableCopy.intoIfAbsent(connection, "kind_power", "kind_id, kilowatts")) {
            for (var kind : profile.kinds()) {
                if (kind.powerKw() > 0) {
                    copy.row(kind.id(), kind.powerKw());
                }
            }
        }
    }
}
