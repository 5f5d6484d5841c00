package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;

/// Writes a few consents, each with its entry in the log: firms that let the bank see their diagnosis, and some that
/// let the county see which conditions of public support they meet.
final class ConsentRows {
    private static final int MOST = 40;
    private static final int EVERY = 12;
    private static final Duration VALID = Duration.ofDays(365);

    private final Connection connection;
    private final Cluster cluster;
    private final Instant start;

    ConsentRows(Connection connection, Cluster cluster, Instant start) {
        this.connection = connection;
        this.cluster = cluster;
        this.start = start;
    }

    private record Grant(Cluster.Party firm, Cluster.Party reader, String dataClass, String purpose, Instant made) {
        UUID id() {
            return Key.of("consent/" + dataClass + "/" + firm.id(), 0).uuid();
        }
    }

    /// In the order they were made, as the log has them.
    void write() throws SQLException {
        var grants = Stream.concat(
                        grants(firms(0), "bank", "diagnosis", "credit"),
                        grants(firms(EVERY / 2), "bureau", "support", "support"))
                .sorted(Comparator.comparing(Grant::made))
                .toList();
        for (var grant : grants) {
            insert(grant);
            log(grant);
        }
        act("");
    }

    /// The knitter one can play, and every twelfth firm nobody plays.
    private List<Cluster.Party> firms(int offset) {
        var verified = cluster.parties().stream()
                .filter(party -> party.kind().endsWith("_FIRM") && party.verified())
                .toList();
        var others = IntStream.range(0, verified.size())
                .filter(n -> n % EVERY == offset)
                .mapToObj(verified::get)
                .filter(party -> party.story().isEmpty())
                .limit(MOST);
        return Stream.concat(verified.stream().filter(party -> party.story().equals("knitter")), others)
                .toList();
    }

    /// None where nobody plays the reader: an empty cluster has neither bank nor bureau.
    private Stream<Grant> grants(List<Cluster.Party> firms, String story, String dataClass, String purpose) {
        return cluster.parties().stream()
                .filter(party -> party.story().equals(story))
                .limit(1)
                .flatMap(reader -> IntStream.range(0, firms.size())
                        .mapToObj(n -> new Grant(
                                firms.get(n),
                                reader,
                                dataClass,
                                purpose,
                                start.minus(Duration.ofHours(24L * (n + 1) + 3)))));
    }

    private void insert(Grant grant) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO usage_contract (id, owner_id, reader_id, data_class, purpose, stage, made_at, decided_at, until)
                VALUES (?, ?, ?, ?, ?, 'LIVE', ?, ?, ?)""")) {
            insert.setObject(1, grant.id());
            insert.setObject(2, grant.firm().id().uuid());
            insert.setObject(3, grant.reader().id().uuid());
            insert.setString(4, grant.dataClass());
            insert.setString(5, grant.purpose());
            insert.setTimestamp(6, Timestamp.from(grant.made()));
            insert.setTimestamp(7, Timestamp.from(grant.made()));
            insert.setTimestamp(8, Timestamp.from(grant.made().plus(VALID)));
            insert.execute();
        }
    }

    private void log(Grant grant) throws SQLException {
        act(grant.firm().id().toString());
        try (var log = connection.prepareStatement("SELECT log_use(?, 'GRANTED', ?)")) {
            log.setObject(1, grant.id());
            log.setTimestamp(2, Timestamp.from(grant.made()));
            log.execute();
        }
    }

    /// Only the owner of a consent may write that it granted it.
    private void act(String party) throws SQLException {
        try (var act = connection.prepareStatement("SELECT set_config('cooperage.party', ?, true)")) {
            act.setString(1, party);
            act.execute();
        }
    }
}
