package org.cooperage.chain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links, processes and kinds of resource.
@Repository
class ChainStore {

    private static final String PROCESS = """
            SELECT p.*, array(SELECT r.kind_id FROM process_resource r WHERE r.process_id = p.id ORDER BY 1) AS kinds
            FROM process p""";

    private final JdbcClient db;

    ChainStore(JdbcClient db) {
        this.db = db;
    }

    List<Link> links() {
        return db.sql("SELECT * FROM chain_link ORDER BY service, seq")
                .query((row, n) -> new Link(
                        new Link.Id(row.getString("id")),
                        row.getInt("seq"),
                        name(row),
                        row.getString("industry"),
                        row.getBoolean("service")))
                .list();
    }

    List<Link.Flow> flows() {
        return db.sql("SELECT from_id, to_id FROM chain_flow ORDER BY 1, 2")
                .query((row, n) ->
                        new Link.Flow(new Link.Id(row.getString("from_id")), new Link.Id(row.getString("to_id"))))
                .list();
    }

    List<ResourceKind> kinds() {
        return db.sql("SELECT * FROM resource_kind ORDER BY id")
                .query((row, n) -> new ResourceKind(new ResourceKind.Id(row.getString("id")), name(row)))
                .list();
    }

    List<Process> processes() {
        return db.sql(PROCESS + " ORDER BY p.seq")
                .query((row, n) -> process(row))
                .list();
    }

    Optional<Process> findProcess(Process.Id id) {
        return db.sql(PROCESS + " WHERE p.id = ?")
                .param(id.value())
                .query((row, n) -> process(row))
                .optional();
    }

    private static Process process(ResultSet row) throws SQLException {
        return new Process(
                new Process.Id(row.getString("id")),
                row.getInt("seq"),
                name(row),
                linkId(row.getString("link_id")),
                row.getString("industry"),
                row.getBoolean("wet"),
                kindIds(row.getArray("kinds")));
    }

    private static Link.@Nullable Id linkId(@Nullable String value) {
        return value == null ? null : new Link.Id(value);
    }

    private static List<ResourceKind.Id> kindIds(Array values) throws SQLException {
        return Arrays.stream((String[]) values.getArray())
                .map(ResourceKind.Id::new)
                .toList();
    }

    private static Bilingual name(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("name_zh"), row.getString("name_en"));
    }
}
