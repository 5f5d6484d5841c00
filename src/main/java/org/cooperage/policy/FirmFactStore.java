package org.cooperage.policy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is known of firms, for the rules of policies: the register, what the platform counts, what firms answered.
///
/// Two statements over all firms, read as the platform; doors would cost a query for each of ten thousand firms.
@Repository
class FirmFactStore {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String REGISTER = """
            SELECT p.id, p.kind, p.industry, p.size_class, p.ownership, p.founded, p.jobs, p.digital_level,
                   l.kind = 'PARK' AS in_park, CASE WHEN l.code ~ '^[0-9]{6,12}$' THEN l.code ELSE c.code END AS region,
                   (SELECT count(*) FROM deal d WHERE d.maker_id = p.id AND d.kind = 'JOB' AND d.ends >= :since
                        AND d.stage IN ('PASSED', 'PAYABLE', 'PAID')) AS platform_jobs,
                   EXISTS (SELECT FROM capability k WHERE k.owner_id = p.id AND k.published) AS shares_capacity
            FROM party p JOIN place l ON l.id = p.place_id JOIN place c ON c.id = p.city_id
            WHERE p.status = 'VERIFIED' AND p.kind IN ('SMALL_FIRM', 'LEADING_FIRM', 'SERVICE') AND %s
            ORDER BY p.id""";
    private static final String ANSWERS =
            "SELECT a.party_id, a.fact, a.value FROM policy_answer a JOIN party p ON p.id = a.party_id WHERE ";

    /// Confirmed ones, in the words of the vocabulary.
    private static final String HONOURS = """
            SELECT h.holder_id, CASE h.kind WHEN 'INNOVATIVE_FIRM' THEN 'INNOVATIVE' WHEN 'SPECIALISED_FIRM' THEN 'SPECIALISED'
                       WHEN 'LITTLE_GIANT' THEN 'GIANT' WHEN 'HIGH_TECH_FIRM' THEN 'HIGH_TECH' ELSE h.kind END AS word
            FROM honour h JOIN party p ON p.id = h.holder_id
            WHERE h.kind IN ('INNOVATIVE_FIRM', 'SPECIALISED_FIRM', 'LITTLE_GIANT', 'CHAMPION', 'HIGH_TECH_FIRM')
              AND h.stage = 'CONFIRMED' AND h.since <= :day AND (h.until IS NULL OR h.until > :day) AND\s""";

    private final JdbcClient db;
    private final Vocabulary vocabulary = VocabularyFile.ofFirms();

    FirmFactStore(JdbcClient db) {
        this.db = db;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Facts of(Party.Id firm, Instant now) {
        return read("p.id = :which", firm.value(), now).getOrDefault(firm.value(), Facts.none(vocabulary));
    }

    /// Of all verified firms of a city.
    Map<UUID, Facts> of(Place.Id city, Instant now) {
        return read("p.city_id = :which", city.value(), now);
    }

    private Map<UUID, Facts> read(String which, UUID id, Instant now) {
        var known = new LinkedHashMap<UUID, Map<Fact, Value>>();
        db.sql(REGISTER.formatted(which))
                .param("which", id)
                .param("since", now.minus(YEAR).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    known.put(row.getObject("id", UUID.class), register(row, now));
                });
        db.sql(ANSWERS + which).param("which", id).query(row -> {
            var facts = known.get(row.getObject("party_id", UUID.class));
            if (facts != null) {
                put(facts, row.getString("fact"), row.getString("value"));
            }
        });
        db.sql(HONOURS + which)
                .param("which", id)
                .param("day", LocalDate.ofInstant(now, BusinessClock.ZONE))
                .query(row -> {
                    var facts = known.get(row.getObject("holder_id", UUID.class));
                    if (facts != null) {
                        addHonour(facts, row.getString("word"));
                    }
                });
        var all = new LinkedHashMap<UUID, Facts>();
        known.forEach((firm, facts) -> all.put(firm, Facts.of(vocabulary, facts)));
        return all;
    }

    private Map<Fact, Value> register(ResultSet row, Instant now) throws SQLException {
        var facts = new HashMap<Fact, Value>();
        for (var name :
                new String[] {"kind", "industry", "region", "ownership", "jobs", "digital_level", "platform_jobs"}) {
            put(facts, name, row.getString(name));
        }
        put(facts, "size", row.getString("size_class"));
        facts.put(vocabulary.get("in_park"), Value.of(row.getBoolean("in_park")));
        facts.put(vocabulary.get("shares_capacity"), Value.of(row.getBoolean("shares_capacity")));
        int founded = row.getInt("founded");
        if (!row.wasNull()) {
            int year = LocalDate.ofInstant(now, BusinessClock.ZONE).getYear();
            facts.put(vocabulary.get("age"), new Value.Amount(BigDecimal.valueOf((long) year - founded)));
        }
        return facts;
    }

    /// What is confirmed holds whatever was answered; what was answered besides stays.
    private void addHonour(Map<Fact, Value> facts, String word) {
        var fact = vocabulary.get("honours");
        var words = new HashSet<String>();
        if (facts.get(fact) instanceof Value.Codes(var answered)) {
            words.addAll(answered);
        }
        words.add(word);
        facts.put(fact, new Value.Codes(words));
    }

    private void put(Map<Fact, Value> facts, String name, @Nullable String text) {
        if (text != null) {
            vocabulary.find(name).ifPresent(fact -> Value.read(fact, text).ifPresent(it -> facts.put(fact, it)));
        }
    }

    void answer(Party.Id firm, Fact fact, Value value, Instant now) {
        db.sql("""
                        INSERT INTO policy_answer (party_id, fact, value, at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (party_id, fact) DO UPDATE SET value = excluded.value, at = excluded.at""")
                .params(firm.value(), fact.name(), value.text(), now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
