package org.cooperage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.jspecify.annotations.Nullable;

/// Writes the service store: what the institutions and service firms offer, and what it lifts.
final class ServiceRows {
    private static final int OLDEST_DAYS = 250;

    private final Connection connection;
    private final Cluster cluster;
    private final Codes places;
    private final List<Offer> offers;

    ServiceRows(Connection connection, Cluster cluster, Codes places) {
        this.connection = connection;
        this.cluster = cluster;
        this.places = places;
        this.offers = read();
    }

    /// A line of the table whose provider is in the cluster.
    record Offer(Key id, Cluster.Party provider, String[] cells) {
        String cell(int n) {
            return cells[n];
        }

        @Nullable
        BigDecimal amount() {
            return cells[8].isEmpty() ? null : new BigDecimal(cells[8]);
        }

        BigDecimal least() {
            return new BigDecimal(cells[11]);
        }

        int days() {
            return Integer.parseInt(cells[13]);
        }

        /// Yuan for so many units, VAT included; what has no price costs what such things cost.
        BigDecimal total(BigDecimal quantity) {
            var each = amount();
            if (each == null) {
                return BigDecimal.valueOf(6_000);
            }
            var billed = cells[7].equals("FIXED") ? BigDecimal.ONE : quantity.max(least());
            return each.multiply(billed).setScale(2, RoundingMode.HALF_UP);
        }
    }

    List<Offer> offers() {
        return offers;
    }

    void write() throws SQLException {
        try (var copy = TableCopy.into(connection, "service_offer", """
                id, provider_id, provider_zh, provider_en, city_id, lat, lon, dimension, category, name_zh, name_en,
                summary_zh, summary_en, price_model, amount, unit_zh, unit_en, least, answer_hours, days, by_calendar,
                approval, life_stages, stage, at""")) {
            for (var offer : offers) {
                offer(copy, offer);
            }
        }
        scopes();
        effects();
    }

    private void offer(TableCopy copy, Offer it) throws SQLException {
        var provider = it.provider();
        var random = new SplittableRandom(it.id().uuid().getLeastSignificantBits());
        copy.row(
                it.id(),
                provider.id(),
                provider.zh(),
                provider.en(),
                places.id(provider.region()),
                provider.lat(),
                provider.lon(),
                it.cell(1),
                it.cell(2),
                it.cell(3),
                it.cell(4),
                it.cell(5),
                it.cell(6),
                it.cell(7),
                it.amount(),
                it.cell(9),
                it.cell(10),
                it.least(),
                it.cell(12),
                it.cell(13),
                it.cell(14).equals("1"),
                it.cell(15).equals("1"),
                "{" + it.cell(16) + "}",
                "PUBLISHED",
                start().minus(Duration.ofDays(random.nextInt(30, OLDEST_DAYS))));
    }

    private void scopes() throws SQLException {
        try (var copy = TableCopy.into(
                connection,
                "service_scope",
                "offer_id, seq, method_zh, method_en, standard, certificate, valid_until")) {
            for (var offer : offers) {
                var lines = offer.cell(17).isEmpty()
                        ? new String[0]
                        : offer.cell(17).split(" ;; ");
                for (int n = 0; n < lines.length; n++) {
                    var parts = lines[n].split(";", -1);
                    var names = parts[0].split("/", 2);
                    copy.row(offer.id(), n, names[0], names[1], parts[1], orNull(parts[2]), orNull(parts[3]));
                }
            }
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// What the advice of the barrel reckons with: an expert's estimate until it is measured.
    private void effects() throws SQLException {
        try (var copy = TableCopy.intoIfAbsent(
                connection, "barrel_service", "id, name_zh, name_en, cost, months, dimension, floor, ceiling")) {
            for (var offer : offers) {
                for (var lift : offer.cell(18).isEmpty()
                        ? new String[0]
                        : offer.cell(18).split(",")) {
                    var parts = lift.split(":");
                    copy.row(
                            offer.id(),
                            offer.cell(3),
                            offer.cell(4),
                            offer.cell(20),
                            offer.cell(19),
                            parts[0],
                            parts[1],
                            parts[2]);
                }
            }
        }
    }

    /// Id and English name by Chinese name, of those that lift something.
    static Map<String, Advised> advised() {
        var all = new HashMap<String, Advised>();
        int line = 0;
        for (var text : lines()) {
            var cells = text.split("\t", -1);
            var id = Key.of("service-offer", line++);
            if (!cells[18].isEmpty()) {
                all.put(cells[3], new Advised(id, cells[4]));
            }
        }
        return all;
    }

    record Advised(Key id, String en) {}

    private List<Offer> read() {
        var found = new ArrayList<Offer>();
        int line = 0;
        for (var text : lines()) {
            var cells = text.split("\t", -1);
            var id = Key.of("service-offer", line++);
            provider(cells[0]).ifPresent(provider -> found.add(new Offer(id, provider, cells)));
        }
        return List.copyOf(found);
    }

    /// `laboratory` is a part of the story, `S8#2` the third verified firm of a link at home.
    private Optional<Cluster.Party> provider(String name) {
        var parts = name.split("#");
        var story = cluster.parties().stream()
                .filter(party -> party.story().equals(name))
                .findFirst();
        return story.or(() -> cluster.parties().stream()
                .filter(party -> party.link().equals(parts[0]) && party.verified() && isHome(party))
                .skip(parts.length > 1 ? Integer.parseInt(parts[1]) : 0)
                .findFirst());
    }

    private boolean isHome(Cluster.Party party) {
        return party.region().equals(cluster.parties().getFirst().region());
    }

    private Instant start() {
        return cluster.scenario().start();
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(ServiceRows.class.getResourceAsStream("/demo/service-offers.tsv"))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
