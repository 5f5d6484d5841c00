package org.cooperage.deal;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.atOrNull;
import static org.cooperage.ground.Columns.uuid;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.party.Party;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of jobs.
@Component
class JobStore {

    private static final String SELECT = """
            SELECT d.*, t.unit_price, t.setup_fee, t.amount
            FROM deal d LEFT JOIN deal_terms t ON t.deal_id = d.id
            WHERE d.kind = 'JOB'
            """;
    private static final String WANTED = """
            AND (:maker::uuid IS NULL OR d.maker_id = :maker)
            AND (:stages::text[] IS NULL OR d.stage = ANY (:stages::text[]))
            AND (:process::text IS NULL OR d.process_id = :process)
            AND (:text::text IS NULL OR d.code ILIKE :text OR d.product_zh ILIKE :text OR d.product_en ILIKE :text
                 OR d.operation_zh ILIKE :text OR d.operation_en ILIKE :text)
            """;
    private static final Map<String, String> SORTS = Map.of(
            "code",
            "d.code",
            "ends",
            "d.ends",
            "starts",
            "d.starts",
            "stage",
            "d.stage",
            "answerBy",
            "d.answer_by",
            "quantity",
            "d.quantity");

    private final JdbcClient db;
    private final LineStore lines;
    private final TermsStore agreed;

    JobStore(JdbcClient db, LineStore lines, TermsStore agreed) {
        this.db = db;
        this.lines = lines;
        this.agreed = agreed;
    }

    Optional<JobDeal> find(Deal.Id id) {
        return whole(db.sql(SELECT + "AND d.id = :id")
                        .param("id", id.value())
                        .query(JobRows::job)
                        .list())
                .stream()
                .findFirst();
    }

    /// The job, for this transaction alone.
    Optional<JobDeal> lock(Deal.Id id) {
        return whole(db.sql(SELECT + "AND d.id = :id FOR UPDATE OF d")
                        .param("id", id.value())
                        .query(JobRows::job)
                        .list())
                .stream()
                .findFirst();
    }

    List<JobDeal> ofOrder(Deal.Id order) {
        return whole(db.sql(SELECT + "AND d.parent_id = :order ORDER BY d.operation_seq, d.code")
                .param("order", order.value())
                .query(JobRows::job)
                .list());
    }

    Map<JobStage, Long> stagesOf(Deal.Id order) {
        var stages = new EnumMap<JobStage, Long>(JobStage.class);
        db.sql("SELECT stage, count(*) AS jobs FROM deal WHERE kind = 'JOB' AND parent_id = ? GROUP BY stage")
                .param(order.value())
                .query(row -> {
                    stages.put(JobStage.valueOf(row.getString("stage")), row.getLong("jobs"));
                });
        return stages;
    }

    int countOf(Deal.Id order) {
        return db.sql("SELECT count(*) FROM deal WHERE parent_id = ?")
                .param(order.value())
                .query(Integer.class)
                .single();
    }

    List<Deal.Id> overdue(Instant now) {
        return db.sql("""
                        SELECT id FROM deal
                        WHERE kind = 'JOB' AND stage IN ('OFFERED', 'VIEWED', 'MOVE_ASKED') AND answer_by <= ?
                        ORDER BY answer_by, id LIMIT 500""")
                .param(at(now))
                .query((row, n) -> new Deal.Id(uuid(row, "id")))
                .list();
    }

    Page<JobDeal> list(JobFilter filter, PageRequest page) {
        var wanted = parameters(filter);
        var total = db.sql("SELECT count(*) FROM deal d WHERE d.kind = 'JOB' " + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var rows = db.sql(SELECT + WANTED + orderBy(page) + " LIMIT :size OFFSET :offset")
                .params(wanted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(JobRows::job)
                .list();
        return new Page<>(whole(rows), total, page);
    }

    Map<JobStage, Long> countByStage(Party.Id maker) {
        var counts = new HashMap<JobStage, Long>();
        db.sql("SELECT stage, count(*) AS jobs FROM deal WHERE kind = 'JOB' AND maker_id = ? GROUP BY stage")
                .param(maker.value())
                .query(row -> {
                    counts.put(JobStage.valueOf(row.getString("stage")), row.getLong("jobs"));
                });
        return counts;
    }

    void insert(OrderDeal order, JobDraft draft, String code, Instant answerBy, Instant now) {
        var step = draft.step();
        var terms = draft.terms();
        db.sql("""
                        INSERT INTO deal (id, code, kind, parent_id, buyer_id, maker_id, product_zh, product_en,
                            operation_seq, process_id, operation_zh, operation_en, resource_id, site_id, city_id,
                            next_site_id, quantity, needed, unit, inspected, starts, ends, due, answer_by, stage,
                            replaces_id, created_at)
                        VALUES (:id, :code, 'JOB', :parent, :buyer, :maker, :productZh, :productEn,
                            :seq, :process, :operationZh, :operationEn, :resource, :site, :city,
                            :nextSite, :quantity, :needed, :unit, :inspected, :starts, :ends, :ends, :answerBy, 'OFFERED',
                            :replaces, :now)""")
                .param("id", draft.id().value())
                .param("code", code)
                .param("parent", order.id().value())
                .param("buyer", order.buyer().value())
                .param("maker", draft.maker().value())
                .param("productZh", order.product().zh())
                .param("productEn", order.product().en())
                .param("seq", step.seq())
                .param("process", step.process())
                .param("operationZh", step.operation().zh())
                .param("operationEn", step.operation().en())
                .param("resource", step.resource())
                .param("site", step.site().value())
                .param("city", step.city().value())
                .param(
                        "nextSite",
                        step.nextSite() == null ? null : step.nextSite().value())
                .param("quantity", terms.quantity().value())
                .param("needed", draft.needed())
                .param("unit", terms.quantity().unit().code())
                .param("inspected", draft.inspected())
                .param("starts", at(terms.planned().from()))
                .param("ends", at(terms.planned().to()))
                .param("answerBy", at(answerBy))
                .param(
                        "replaces",
                        draft.replaces() == null ? null : draft.replaces().value())
                .param("now", at(now))
                .update();
        agreed.insert(draft.id(), order.buyer(), draft.maker(), terms);
    }

    /// Writes stage, reason, deadline, progress of the job as it is now; the version counts on.
    void update(JobDeal job) {
        var progress = job.progress();
        db.sql("""
                        UPDATE deal SET stage = ?, reason = ?, answer_by = ?, good = ?, scrap = ?, rework = ?,
                                        version = version + 1
                        WHERE id = ?""")
                .param(job.stage().name())
                .param(job.reason())
                .param(atOrNull(job.answerBy()))
                .param(progress.good())
                .param(progress.scrap())
                .param(progress.rework())
                .param(job.id().value())
                .update();
    }

    private static Map<String, @Nullable Object> parameters(JobFilter filter) {
        var wanted = new HashMap<String, @Nullable Object>();
        var show = filter.show();
        wanted.put("maker", filter.maker() == null ? null : filter.maker().value());
        wanted.put(
                "stages",
                show == null ? null : show.stages().stream().map(Enum::name).toArray(String[]::new));
        wanted.put("process", filter.process());
        wanted.put("text", SearchText.anywhere(filter.text()));
        return wanted;
    }

    private static String orderBy(PageRequest page) {
        var column = page.sort().map(SORTS::get).orElse("coalesce(d.answer_by, d.ends)");
        return "ORDER BY %s %s, d.id".formatted(column, page.descending() ? "DESC" : "ASC");
    }

    /// Adds what hangs on the jobs, in one query a kind.
    private List<JobDeal> whole(List<JobDeal> jobs) {
        if (jobs.isEmpty()) {
            return jobs;
        }
        var ids = jobs.stream().map(JobDeal::id).toList();
        var linesOf = lines.lines(ids);
        var slotsOf = lines.slots(ids, false);
        var countersOf = lines.counters(ids);
        var movesOf = lines.askedMoves(ids);
        return jobs.stream()
                .map(job -> job.with(
                        linesOf.getOrDefault(job.id().value(), List.of()),
                        slotsOf.getOrDefault(job.id().value(), List.of()),
                        first(countersOf.get(job.id().value())),
                        first(movesOf.get(job.id().value()))))
                .toList();
    }

    private static <T> @Nullable T first(@Nullable List<T> all) {
        return all == null ? null : all.getFirst();
    }
}
