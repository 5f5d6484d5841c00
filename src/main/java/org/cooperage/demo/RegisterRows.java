package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.demo.engine.Profile;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// Writes places, parties, their sites and their people.
///
/// The rows classes of this package are the only code that writes other modules' tables: a hundred thousand rows in a
/// few seconds do not go through doors. The doors' own tests and the loader's test keep both in step.
final class RegisterRows {
    private static final Duration REGISTERED_BEFORE = Duration.ofDays(300);

    private final Connection connection;
    private final Cluster cluster;
    private final Profile profile;
    private final Instant registered;

    RegisterRows(Connection connection, Cluster cluster, Profile profile) {
        this.connection = connection;
        this.cluster = cluster;
        this.profile = profile;
        this.registered = cluster.scenario().start().minus(REGISTERED_BEFORE);
    }

    Codes places() throws SQLException {
        var cloud = placeKey("cloud");
        try (var copy = TableCopy.intoIfAbsent(
                connection, "place", "id, kind, parent_id, city_id, code, name_zh, name_en, lat, lon")) {
            var home = profile.home();
            copy.row(cloud, "CLOUD", null, null, "cloud", "聚桶云", "Cooperage cloud", home.lat(), home.lon());
            for (var city : profile.cities()) {
                var id = placeKey(city.region());
                copy.row(id, "CITY", cloud, id, city.region(), city.zh(), city.en(), city.lat(), city.lon());
                for (var town : city.towns()) row(copy, "TOWN", id, id, town);
            }
            for (var town : profile.outside()) row(copy, "CITY", cloud, null, town);
            for (var town : profile.nodes()) row(copy, "CITY", cloud, null, town);
            var id = placeKey(home.region());
            copy.row(
                    placeKey("cashmere-town"),
                    "PARK",
                    id,
                    id,
                    "cashmere-town",
                    "羊绒小镇",
                    "Cashmere Town",
                    home.towns().getFirst().lat(),
                    home.towns().getFirst().lon());
        }
        return Codes.of(connection, "place");
    }

    private static void row(TableCopy copy, String kind, Key parent, @Nullable Key city, Profile.Town town)
            throws SQLException {
        var id = placeKey(town.code());
        copy.row(id, kind, parent, city == null ? id : city, town.code(), town.zh(), town.en(), town.lat(), town.lon());
    }

    private static Key placeKey(String code) {
        return Key.of("place/" + code, 0);
    }

    void parties(Codes places) throws SQLException {
        try (var copy = TableCopy.into(connection, "party", """
                id, kind, code, name_zh, name_en, link_id, industry, size_class, ownership, founded, jobs, digital_level,
                place_id, city_id, lat, lon, status, named_in_plans, synthetic, created_at""")) {
            for (var p : cluster.parties()) {
                copy.row(
                        p.id(),
                        p.kind(),
                        p.code(),
                        p.zh(),
                        p.en(),
                        p.link().isEmpty() ? null : p.link(),
                        p.industry(),
                        p.size(),
                        p.ownership(),
                        p.founded(),
                        p.jobs(),
                        p.digitalLevel(),
                        places.id(p.town()),
                        places.id(p.region()),
                        p.lat(),
                        p.lon(),
                        p.verified() ? "VERIFIED" : "SUBMITTED",
                        p.namedInPlans(),
                        true,
                        p.verified() ? registered : submitted(p));
            }
        }
        contacts();
        verifications();
        sites(places);
    }

    private void contacts() throws SQLException {
        try (var copy = TableCopy.into(connection, "party_contact", "party_id, name, phone, email, address")) {
            for (var p : cluster.parties()) {
                var c = p.contact();
                copy.row(p.id(), c.zh(), c.phone(), c.email(), c.address());
            }
        }
    }

    /// Those who wait for the operator.
    private void verifications() throws SQLException {
        try (var copy = TableCopy.into(connection, "party_verification", "id, party_id, submitted_at, submitted_by")) {
            for (var p : cluster.parties()) {
                if (!p.verified())
                    copy.row(
                            Key.of("verification/" + p.id(), 0),
                            p.id(),
                            submitted(p),
                            p.contact().person());
            }
        }
    }

    private Instant submitted(Cluster.Party party) {
        return cluster.scenario()
                .start()
                .minus(Duration.ofMinutes(60 + party.code().hashCode() % 2000 / 2));
    }

    private void sites(Codes places) throws SQLException {
        try (var copy =
                TableCopy.into(connection, "site", "id, owner_id, place_id, city_id, name_zh, name_en, lat, lon")) {
            for (var s : cluster.sites()) {
                copy.row(
                        s.id(),
                        s.owner(),
                        places.id(s.town()),
                        places.id(s.region()),
                        s.zh(),
                        s.en(),
                        s.lat(),
                        s.lon());
            }
        }
    }

    /// Everybody can sign in with the same password, given as its hash.
    void people(String passwordHash) throws SQLException {
        try (var copy =
                TableCopy.into(connection, "person", "id, username, password_hash, name, phone, email, created_at")) {
            for (var p : cluster.parties()) {
                var c = p.contact();
                copy.row(c.person(), c.username(), passwordHash, c.zh(), c.phone(), c.email(), registered);
            }
        }
        try (var copy = TableCopy.into(connection, "membership", "person_id, party_id, role, title, since")) {
            for (var p : cluster.parties()) {
                copy.row(p.contact().person(), p.id(), role(p), "负责人", registered);
            }
        }
    }

    /// The accounts anybody may try.
    void demoAccounts() throws SQLException {
        try (var copy = TableCopy.into(
                connection, "demo_account", "username, party_id, seq, role, name_zh, name_en, story_zh, story_en")) {
            int seq = 0;
            for (var p : cluster.parties()) {
                var story = profile.story(p.story()).filter(s -> !s.tryZh().isEmpty());
                if (story.isEmpty()) continue;
                copy.row(
                        p.contact().username(),
                        p.id(),
                        ++seq,
                        role(p),
                        p.contact().zh() + " · " + p.zh(),
                        p.contact().en() + ", " + p.en(),
                        story.get().tryZh(),
                        story.get().tryEn());
            }
        }
    }

    private static String role(Cluster.Party party) {
        return Party.Kind.valueOf(party.kind()).role().name();
    }
}
