package org.cooperage.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.policy.engine.Clause;
import org.cooperage.policy.engine.GrantParser;
import org.cooperage.policy.engine.RuleParser;
import org.cooperage.policy.engine.Truth;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables of policies and of the firms by hand they are tried on.
@Repository
class PolicyStore {
    private static final TypeReference<List<Policy.Written>> CLAUSES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Vocabulary vocabulary = VocabularyFile.ofFirms();
    /// Rules are read once: what is published never changes.
    private final ConcurrentHashMap<String, Clause> read = new ConcurrentHashMap<>();

    PolicyStore(JdbcClient db) {
        this.db = db;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    void insert(Policy.Id id, Party.Id issuer, Place.Id city, int edition, PolicyDraft.Right draft, Instant now) {
        write("""
                INSERT INTO policy (id, code, edition, issuer_id, city_id, level, kind, title_zh, title_en, source,
                    uncertain, applies_from, applies_to, clauses, amount, budget, exclusive_group, ceiling_fact,
                    ceiling_percent, papers, publicity_days, stage, created_at)
                VALUES (:id, :code, :edition, :issuer, :city, :level, :kind, :zh, :en, :source, :uncertain, :from, :to,
                    :clauses::jsonb, :amount, :budget, :exclusive, :fact, :percent, :papers, :days, 'DRAFT', :now)""", id, draft)
                .param("edition", edition)
                .param("issuer", issuer.value())
                .param("city", city.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether it was still a draft of that version.
    boolean update(Policy.Id id, PolicyDraft.Right draft, int version) {
        return write("""
                UPDATE policy SET code = :code, level = :level, kind = :kind, title_zh = :zh, title_en = :en,
                    source = :source, uncertain = :uncertain, applies_from = :from, applies_to = :to,
                    clauses = :clauses::jsonb, amount = :amount, budget = :budget, exclusive_group = :exclusive,
                    ceiling_fact = :fact, ceiling_percent = :percent, papers = :papers, publicity_days = :days,
                    version = version + 1
                WHERE id = :id AND stage = 'DRAFT' AND version = :version""", id, draft).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec write(String sql, Policy.Id id, PolicyDraft.Right draft) {
        return db.sql(sql)
                .param("id", id.value())
                .param("code", draft.code())
                .param("level", draft.level().name())
                .param("kind", draft.kind().name())
                .param("zh", draft.title().zh())
                .param("en", draft.title().en())
                .param("source", draft.source())
                .param("uncertain", draft.uncertain())
                .param("from", draft.from())
                .param("to", draft.to().orElse(null))
                .param("clauses", json.writeValueAsString(draft.written()))
                .param("amount", draft.amount())
                .param("budget", draft.budget().map(Money::yuan).orElse(null))
                .param("exclusive", draft.exclusive().orElse(null))
                .param("fact", draft.ceiling().map(Policy.Ceiling::fact).orElse(null))
                .param(
                        "percent",
                        draft.ceiling().map(it -> it.share().percent()).orElse(null))
                .param("papers", draft.papers().toArray(String[]::new))
                .param("days", draft.publicityDays());
    }

    /// Whether it stood as expected.
    boolean move(Policy.Id id, Policy.Stage from, Policy.Stage to, int version, Instant now) {
        return db.sql("""
                        UPDATE policy SET stage = :to, version = version + 1,
                            published_at = CASE WHEN :to = 'PUBLISHED' THEN CAST(:now AS timestamptz) ELSE published_at END
                        WHERE id = :id AND stage = :from AND version = :version""")
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("version", version)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Earlier editions give way to this one.
    void replaceOthers(Policy policy) {
        db.sql("""
                        UPDATE policy SET stage = 'REPLACED', version = version + 1
                        WHERE code = ? AND issuer_id = ? AND stage = 'PUBLISHED' AND edition < ?""")
                .params(policy.code(), policy.issuer().value(), policy.edition())
                .update();
    }

    int lastEdition(String code) {
        return db.sql("SELECT coalesce(max(edition), 0) FROM policy WHERE code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    Optional<Policy> find(Policy.Id id) {
        return db.sql("SELECT * FROM policy WHERE id = ?")
                .param(id.value())
                .query(this::policy)
                .optional();
    }

    List<Policy> byIds(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql("SELECT * FROM policy WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query(this::policy)
                        .list();
    }

    /// What is in force on a day.
    List<Policy> inForce(LocalDate day) {
        return db.sql("""
                        SELECT * FROM policy WHERE stage = 'PUBLISHED' AND applies_from <= :day
                            AND (applies_to IS NULL OR applies_to > :day) ORDER BY code""").param("day", day).query(this::policy).list();
    }

    /// All one may see, drafts first, then the latest.
    Page<Policy> list(PageRequest request) {
        var rows = db.sql("""
                        SELECT * FROM policy ORDER BY stage = 'DRAFT' DESC, stage = 'PUBLISHED' DESC,
                            coalesce(published_at, created_at) DESC, code, edition DESC LIMIT ? OFFSET ?""")
                .params(request.size(), request.offset())
                .query(this::policy)
                .list();
        long all = db.sql("SELECT count(*) FROM policy").query(Long.class).single();
        return new Page<>(rows, all, request);
    }

    List<TestCase> cases(Policy.Id policy) {
        return db.sql("SELECT * FROM policy_case WHERE policy_id = ? ORDER BY name")
                .param(policy.value())
                .query((row, number) -> new TestCase(
                        row.getString("name"),
                        row.getString("facts"),
                        Truth.valueOf(row.getString("expected")),
                        Optional.ofNullable(row.getBigDecimal("expected_yuan")).map(Money::new)))
                .list();
    }

    void save(Policy policy, TestCase one) {
        db.sql("""
                        INSERT INTO policy_case (policy_id, issuer_id, name, facts, expected, expected_yuan)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (policy_id, name) DO UPDATE SET facts = excluded.facts,
                            expected = excluded.expected, expected_yuan = excluded.expected_yuan""")
                .param(policy.id().value())
                .param(policy.issuer().value())
                .param(one.name())
                .param(one.facts())
                .param(one.expected().name())
                .param(one.yuan().map(Money::yuan).orElse(null))
                .update();
    }

    void copyCases(Policy.Id from, Policy.Id to) {
        db.sql("""
                        INSERT INTO policy_case (policy_id, issuer_id, name, facts, expected, expected_yuan)
                        SELECT ?, issuer_id, name, facts, expected, expected_yuan FROM policy_case WHERE policy_id = ?""").params(to.value(), from.value()).update();
    }

    void removeCase(Policy.Id policy, String name) {
        db.sql("DELETE FROM policy_case WHERE policy_id = ? AND name = ?")
                .params(policy.value(), name)
                .update();
    }

    private Policy policy(ResultSet row, int number) throws SQLException {
        var written = json.readValue(row.getString("clauses"), CLAUSES);
        var ceiling = row.getString("ceiling_fact");
        return new Policy(
                new Policy.Id(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getInt("edition"),
                new Party.Id(row.getObject("issuer_id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                Policy.Level.valueOf(row.getString("level")),
                Policy.Kind.valueOf(row.getString("kind")),
                new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                row.getString("source"),
                row.getBoolean("uncertain"),
                row.getObject("applies_from", LocalDate.class),
                Optional.ofNullable(row.getObject("applies_to", LocalDate.class)),
                written,
                written.stream().map(this::clause).toList(),
                row.getString("amount"),
                GrantParser.read(vocabulary, row.getString("amount")),
                Optional.ofNullable(row.getBigDecimal("budget")).map(Money::new),
                Optional.ofNullable(row.getString("exclusive_group")),
                ceiling == null
                        ? Optional.empty()
                        : Optional.of(new Policy.Ceiling(ceiling, Share.ofPercent(row.getDouble("ceiling_percent")))),
                Arrays.asList((String[]) row.getArray("papers").getArray()),
                row.getInt("publicity_days"),
                Policy.Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"));
    }

    private Clause clause(Policy.Written one) {
        return read.computeIfAbsent(
                one.id() + "\n" + one.text() + "\n" + one.rule(),
                key -> new Clause(one.id(), one.text(), RuleParser.read(vocabulary, one.rule())));
    }
}
