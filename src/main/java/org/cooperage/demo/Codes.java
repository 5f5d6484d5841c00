package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Ids by code, as they are in the database: of our own rows or of those that were there before.
record Codes(Map<String, UUID> ids) {

    static Codes of(Connection connection, String table) throws SQLException {
        var ids = new HashMap<String, UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT code, id FROM " + table)) {
            while (rows.next()) ids.put(rows.getString(1), rows.getObject(2, UUID.class));
        }
        return new Codes(Map.copyOf(ids));
    }

    UUID id(String code) {
        var id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException(
                    "There is no row with the code (%s).\nMaybe the profile names a place it does not list."
                            .formatted(code));
        }
        return id;
    }
}
