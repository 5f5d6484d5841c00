package org.cooperage.policy.cooperation;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.party.Party;
import org.cooperage.policy.cooperation.Entry.What;
import org.cooperage.policy.cooperation.engine.Netting.Claim;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of what was said under agreements. The database numbers and chains the entries.
@Repository
class EntryStore {
    private static final Pattern PART = Pattern.compile("\"([0-9a-f-]{36})\": (-?[0-9.]+)");
    private static final String CLAIMS = """
            SELECT cooperation_id, debtor, creditor, sum(amount) AS amount FROM (
                SELECT a.cooperation_id, a.by_id AS debtor, p.key::uuid AS creditor, p.value::numeric AS amount
                FROM cooperation_amount a CROSS JOIN jsonb_each_text(a.parts) p
                WHERE a.state = 'CONFIRMED' AND a.benefit = ANY (:owed) AND p.key::uuid <> a.by_id
                UNION ALL
                SELECT a.cooperation_id, a.to_id, a.by_id, a.amount
                FROM cooperation_amount a WHERE a.state = 'CONFIRMED' AND a.what = 'PAID') claim
            WHERE CAST(:id AS uuid) IS NULL OR cooperation_id = :id
            GROUP BY cooperation_id, debtor, creditor""";

    private final JdbcClient db;

    EntryStore(JdbcClient db) {
        this.db = db;
    }

    /// Returns its number in the agreement; nothing when the same was said before.
    Optional<Integer> insert(Entry.Id id, Cooperation it, Words words, Party.Id by, Instant now) {
        var period = words.period();
        var about = words.about();
        var to = words.to();
        var benefit = words.benefit();
        var source = words.source();
        return db.sql("""
                        INSERT INTO cooperation_entry (id, cooperation_id, what, by_id, person_id, at, round, about_id, benefit,
                            period_from, period_to, amount, parts, to_id, source, document, note, sha256)
                        VALUES (:id, :cooperation, :what, :by, :person, :at, :round, :about, :benefit,
                            :from, :until, :amount, CAST(:parts AS jsonb), :to, :source, :document, :note, :sha256)
                        ON CONFLICT DO NOTHING RETURNING seq""")
                .param("id", id.value())
                .param("cooperation", it.id().value())
                .param("what", words.what().name())
                .param("by", by.value())
                .param("person", Acting.current().person().orElse(null))
                .param("at", at(now.truncatedTo(ChronoUnit.MICROS)))
                .param("round", it.round())
                .param("about", about == null ? null : about.value())
                .param("benefit", benefit == null ? null : benefit.name())
                .param("from", period == null ? null : period.from())
                .param("until", period == null ? null : period.to())
                .param("amount", words.amount())
                .param("parts", words.parts().isEmpty() ? null : json(words.parts()))
                .param("to", to == null ? null : to.value())
                .param("source", source == null ? null : source.name())
                .param("document", words.document())
                .param("note", words.note())
                .param("sha256", words.sha256())
                .query(Integer.class)
                .optional();
    }

    private static String json(Map<UUID, BigDecimal> parts) {
        return parts.entrySet().stream()
                .map(it -> "\"%s\": %s".formatted(it.getKey(), it.getValue().toPlainString()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    Optional<Entry> find(Cooperation.Id cooperation, Entry.Id id) {
        return db.sql("SELECT * FROM cooperation_entry WHERE cooperation_id = ? AND id = ?")
                .params(cooperation.value(), id.value())
                .query(EntryStore::entry)
                .optional();
    }

    Optional<Amount> findAmount(Cooperation.Id cooperation, Entry.Id id) {
        return db.sql("SELECT * FROM cooperation_amount WHERE cooperation_id = ? AND id = ?")
                .params(cooperation.value(), id.value())
                .query(EntryStore::amount)
                .optional();
    }

    /// Whether the party has an amount of the benefit already that touches the period and was not undone.
    boolean isEntered(Cooperation.Id cooperation, Party.Id by, Benefit benefit, Period period) {
        return db.sql("""
                        SELECT EXISTS (SELECT FROM cooperation_amount
                            WHERE cooperation_id = ? AND by_id = ? AND benefit = ? AND what = 'ARISEN'
                              AND state <> 'TAKEN_BACK' AND NOT countered AND period_from < ? AND period_to > ?)""")
                .params(cooperation.value(), by.value(), benefit.name(), period.to(), period.from())
                .query(Boolean.class)
                .single();
    }

    /// How many of the others have accepted the terms as they stand.
    int accepted(Cooperation it) {
        return db.sql("""
                        SELECT count(*) FROM cooperation_entry
                        WHERE cooperation_id = ? AND round = ? AND what = 'ACCEPTED' AND by_id = ANY (?)""")
                .params(
                        it.id().value(),
                        it.round(),
                        it.participants().stream().map(Party.Id::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /// All about the terms, in its order: a few entries.
    List<Entry> ofTerms(Cooperation.Id cooperation) {
        return db.sql("""
                        SELECT * FROM cooperation_entry WHERE cooperation_id = ? AND about_id IS NULL
                          AND what NOT IN ('ARISEN', 'COUNTER', 'PAID') ORDER BY seq""").param(cooperation.value()).query(EntryStore::entry).list();
    }

    /// To the terms of these agreements as they stand, in their order.
    List<Entry> answers(List<Cooperation.Id> some) {
        return db.sql("""
                        SELECT e.* FROM cooperation_entry e JOIN cooperation c ON c.id = e.cooperation_id AND c.round = e.round
                        WHERE c.id = ANY (?) AND e.what IN ('ACCEPTED', 'REFUSED') ORDER BY e.seq""")
                .param(some.stream().map(Cooperation.Id::value).toArray(UUID[]::new))
                .query(EntryStore::entry)
                .list();
    }

    /// Words and files about these amounts, in their order.
    List<Entry> about(List<Entry.Id> some) {
        return db.sql("SELECT * FROM cooperation_entry WHERE about_id = ANY (?) AND what <> 'COUNTER' ORDER BY seq")
                .param(some.stream().map(Entry.Id::value).toArray(UUID[]::new))
                .query(EntryStore::entry)
                .list();
    }

    /// The latest first, or in their order.
    ///
    /// @param year in which the period ends; null: all
    Page<Amount> amounts(Cooperation.Id cooperation, @Nullable Integer year, boolean oldestFirst, PageRequest page) {
        var wanted = """
                 FROM cooperation_amount WHERE cooperation_id = :id
                AND (CAST(:year AS int) IS NULL OR extract(year FROM period_to - 1) = :year)""";
        long total = db.sql("SELECT count(*)" + wanted)
                .param("id", cooperation.value())
                .param("year", year)
                .query(Long.class)
                .single();
        var order = oldestFirst ? " ORDER BY seq" : " ORDER BY seq DESC";
        var rows = db.sql("SELECT *" + wanted + order + " LIMIT :size OFFSET :offset")
                .param("id", cooperation.value())
                .param("year", year)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(EntryStore::amount)
                .list();
        return new Page<>(rows, total, page);
    }

    /// Amounts of all agreements that wait for a word of the party.
    List<Waiting> waiting(Party.Id party) {
        return db.sql("""
                        SELECT a.cooperation_id, count(*) AS n FROM cooperation_amount a
                        WHERE a.state IN ('OPEN', 'CONTESTED') AND a.by_id <> :party AND (a.to_id IS NULL OR a.to_id = :party)
                          AND NOT EXISTS (SELECT FROM cooperation_entry w WHERE w.about_id = a.id AND w.by_id = :party
                              AND w.what IN ('CONFIRMED', 'CONTESTED'))
                        GROUP BY a.cooperation_id""")
                .param("party", party.value())
                .query((row, n) -> new Waiting(new Cooperation.Id(uuid(row, "cooperation_id")), row.getInt("n")))
                .list();
    }

    /// @param amounts that wait
    record Waiting(Cooperation.Id cooperation, int amounts) {}

    /// Confirmed debts less confirmed payments, not yet set off, by agreement.
    ///
    /// @param cooperation null: all the reader takes part in
    Map<Cooperation.Id, List<Claim>> claims(Cooperation.@Nullable Id cooperation) {
        var claims = new HashMap<Cooperation.Id, List<Claim>>();
        db.sql(CLAIMS)
                .param("owed", owed())
                .param("id", cooperation == null ? null : cooperation.value())
                .query((row, n) -> Map.entry(
                        new Cooperation.Id(uuid(row, "cooperation_id")),
                        new Claim(uuid(row, "debtor"), uuid(row, "creditor"), row.getBigDecimal("amount"))))
                .list()
                .forEach(it -> claims.computeIfAbsent(it.getKey(), any -> new ArrayList<>())
                        .add(it.getValue()));
        return claims;
    }

    private static String[] owed() {
        return Stream.of(Benefit.values())
                .filter(Benefit::isOwed)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /// What fell to each party of each benefit, confirmed.
    List<YearSum> sums(Cooperation.Id cooperation, int year) {
        return db.sql("""
                        SELECT a.benefit, p.key::uuid AS party_id, sum(p.value::numeric) AS amount
                        FROM cooperation_amount a CROSS JOIN jsonb_each_text(a.parts) p
                        WHERE a.cooperation_id = ? AND a.state = 'CONFIRMED' AND extract(year FROM a.period_to - 1) = ?
                        GROUP BY a.benefit, p.key""")
                .params(cooperation.value(), year)
                .query((row, n) -> new YearSum(
                        Benefit.valueOf(row.getString("benefit")),
                        new Party.Id(uuid(row, "party_id")),
                        row.getBigDecimal("amount")))
                .list();
    }

    /// Years of which there is anything, the latest first.
    List<Integer> years(Cooperation.Id cooperation) {
        return db.sql("""
                        SELECT DISTINCT extract(year FROM period_to - 1)::int AS year FROM cooperation_entry
                        WHERE cooperation_id = ? AND amount IS NOT NULL ORDER BY year DESC""")
                .param(cooperation.value())
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    /// Looks at each entry: its number, the hash of the one before, its own.
    ///
    /// @param noted a hash noted earlier, to be found again; empty: none
    ChainCheck check(Cooperation.Id cooperation, String noted) {
        return db.sql("""
                        SELECT count(*) AS n, min(place) FILTER (WHERE broken) AS broken_at,
                            coalesce((array_agg(hash ORDER BY place DESC))[1], '') AS head,
                            :noted = '' OR coalesce(bool_or(hash = :noted), false) AS found
                        FROM (SELECT hash, row_number() OVER w AS place,
                                  seq <> row_number() OVER w OR hash <> cooperation_entry_hash(e)
                                      OR hash_before <> coalesce(lag(hash) OVER w, repeat('0', 64)) AS broken
                              FROM cooperation_entry e WHERE cooperation_id = :id WINDOW w AS (ORDER BY seq)) link""")
                .param("id", cooperation.value())
                .param("noted", noted)
                .query((row, n) -> new ChainCheck(
                        row.getLong("n"),
                        row.getString("head"),
                        (Long) row.getObject("broken_at"),
                        row.getBoolean("found")))
                .single();
    }

    private static Amount amount(ResultSet row, int number) throws SQLException {
        return new Amount(
                entry(row, number),
                Entry.State.valueOf(row.getString("state")),
                row.getInt("confirmed"),
                row.getBoolean("countered"),
                row.getInt("files"));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var about = findUuid(row, "about_id");
        var benefit = row.getString("benefit");
        var from = row.getObject("period_from", LocalDate.class);
        var to = findUuid(row, "to_id");
        var source = row.getString("source");
        return new Entry(
                new Entry.Id(uuid(row, "id")),
                new Cooperation.Id(uuid(row, "cooperation_id")),
                row.getInt("seq"),
                What.valueOf(row.getString("what")),
                new Party.Id(uuid(row, "by_id")),
                instant(row, "at"),
                row.getInt("round"),
                about == null ? null : new Entry.Id(about),
                benefit == null ? null : Benefit.valueOf(benefit),
                from == null ? null : new Period(from, row.getObject("period_to", LocalDate.class)),
                row.getBigDecimal("amount"),
                parts(row.getString("parts")),
                to == null ? null : new Party.Id(to),
                source == null ? null : Entry.Source.valueOf(source),
                row.getString("document"),
                row.getString("note"),
                row.getString("sha256"),
                row.getString("hash"));
    }

    /// As the database writes JSON; we have put in nothing but ids and numbers.
    private static Map<UUID, BigDecimal> parts(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        return PART.matcher(json)
                .results()
                .collect(Collectors.toMap(it -> UUID.fromString(it.group(1)), it -> new BigDecimal(it.group(2))));
    }
}
