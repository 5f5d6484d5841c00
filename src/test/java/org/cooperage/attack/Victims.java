package org.cooperage.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cooperage.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The firms that are attacked: rows in every private table, seeded and watched as the owner of the database, who
/// sees everything.
final class Victims {

    static final String BUYER = "a0000000-0000-7000-8000-000000000001";
    static final String MAKER = "a0000000-0000-7000-8000-000000000002";

    /// How a row of theirs is recognised.
    static final String MARK = "(SECRET|a0000000-0000-7000)";

    /// Tables in which everybody may read everything, and why.
    static final Map<String, String> PUBLIC = Map.ofEntries(
            Map.entry("place", "places belong to nobody"),
            Map.entry("site", "where goods are picked up is on the map"),
            Map.entry("chain_link", "the chain is common"),
            Map.entry("chain_flow", "the chain is common"),
            Map.entry("chain_template", "the chain is common"),
            Map.entry("chain_template_link", "the chain is common"),
            Map.entry("chain_template_flow", "the chain is common"),
            Map.entry("chain_gap", "made of figures after disclosure control"),
            Map.entry("resource_kind", "the chain is common"),
            Map.entry("process", "the chain is common"),
            Map.entry("process_resource", "the chain is common"),
            Map.entry("official_stop", "whoever it concerns must know"),
            Map.entry("load_refresh", "when figures were made last"),
            Map.entry("restricted_hours", "when power is short is no secret"),
            Map.entry("kind_power", "what a kind of machine draws is no secret"),
            Map.entry("booking_terms", "what it costs not to come is shown before one books"),
            Map.entry("barrel_refresh", "when scores were made last"),
            Map.entry("barrel_service", "what is offered to all"),
            Map.entry("barrel_instrument", "instruments are published"),
            Map.entry("barrel_lift", "medians over twenty pairs of firms"),
            Map.entry("service_rating", "what was said of a service, without saying by whom"),
            Map.entry("service_record", "how often a service was ordered"),
            Map.entry("indicator_value", "figures after disclosure control"),
            Map.entry("structure_month", "counts of the public register"),
            Map.entry("structure_quotient", "counts of the public register"),
            Map.entry("structure_core", "ten firms or more, no point of one"),
            Map.entry("structure_capacity", "figures after disclosure control"),
            Map.entry("retail_sample", "what shops ask, stated in public"),
            Map.entry("month_book", "figures after disclosure control"),
            Map.entry("trade_month", "figures after disclosure control"),
            Map.entry("monitor_month", "figures after disclosure control"),
            Map.entry("official_value", "published statistics"),
            Map.entry("peer_value", "published yearbooks"),
            Map.entry("element_month", "figures after disclosure control"),
            Map.entry("monitor_nowcast", "estimates of published statistics"),
            Map.entry("upgrade_reading", "figures after disclosure control"),
            Map.entry("upgrade_declaration", "about the cluster, stated in public"),
            Map.entry("upgrade_demonstration", "about a solution, not a firm"),
            Map.entry("upgrade_claimed_stage", "about the cluster, stated in public"),
            Map.entry("plan_weight", "what planning weighs is no secret"),
            Map.entry("weight_change", "announced in public; a draft is the operator’s"),
            Map.entry("weight_change_value", "announced in public; a draft is the operator’s"),
            Map.entry("weight_comment", "said in public, and the form says so"),
            Map.entry("demo_cluster", "which cluster the demo made"),
            Map.entry("demo_account", "accounts everybody may try"));

    /// Tables without policies, and why.
    static final Map<String, String> WITHOUT_POLICIES = Map.of(
            "business_clock", "one row: what time it is",
            "event_publication", "the platform's own post; no person reaches it",
            "flyway_schema_history", "not granted to the application");

    /// Who besides the owner may read: the operator dispatches and verifies, but reads no prices and no contacts.
    static final Map<String, Set<Role>> READERS = Map.ofEntries(
            Map.entry("party", Set.of(Role.OPS)),
            Map.entry("party_verification", Set.of(Role.OPS)),
            Map.entry("party_document", Set.of(Role.OPS)),
            Map.entry("calendar", Set.of(Role.OPS)),
            Map.entry("closure", Set.of(Role.OPS)),
            Map.entry("resource", Set.of(Role.OPS)),
            Map.entry("hold", Set.of(Role.OPS)),
            Map.entry("booking_rule", Set.of(Role.OPS)),
            Map.entry("capability", Set.of(Role.OPS)),
            Map.entry("deal", Set.of(Role.OPS)),
            Map.entry("deal_line", Set.of(Role.OPS)),
            Map.entry("deal_slot", Set.of(Role.OPS)),
            Map.entry("service_order", Set.of(Role.OPS)),
            Map.entry("disturbance", Set.of(Role.OPS)),
            Map.entry("load_week", Set.of(Role.OPS)),
            Map.entry("board_bar", Set.of(Role.OPS)),
            Map.entry("buyer_class", Set.of(Role.OPS)),
            Map.entry("scenario", Set.of(Role.OPS)),
            Map.entry("expected_order", Set.of(Role.OPS)));

    /// Rows the platform itself makes anew from time to time.
    private static final Set<String> REMADE = Set.of(
            "load_week",
            "load_refresh",
            "board_bar",
            "fair_month",
            "barrel_fact",
            "barrel_score",
            "barrel_rung",
            "indicator_part",
            "upgrade_part",
            "month_book_part",
            "event_publication");

    /// Drafts that all associations and operators work on together.
    private static final Set<String> COMMON = Set.of("chain_template", "chain_template_link", "chain_template_flow");

    /// Where a row says whose it is, if not anywhere: an experiment of thought may name everybody.
    private static final Map<String, String> MARKED_IN = Map.of("scenario", "x.id::text");

    private final JdbcClient owner;

    Victims(DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    /// Once in a database, whoever comes first.
    void seed() {
        if (rowsIn("party") == 0) {
            owner.sql(resource("/attack/seed.sql")).update();
        }
    }

    List<String> tables() {
        return owner.sql("""
                        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
                        AND relkind IN ('r', 'p') ORDER BY relname""").query(String.class).list();
    }

    List<String> tablesWithoutPolicies() {
        return owner.sql("""
                        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
                        AND relkind IN ('r', 'p') AND NOT relrowsecurity ORDER BY relname""").query(String.class).list();
    }

    long rowsIn(String table) {
        return owner.sql("SELECT count(*) FROM %s x WHERE x::text ~ ?".formatted(table))
                .param(MARK)
                .query(Long.class)
                .single();
    }

    /// A digest of the victims' rows by table, to notice any change.
    Map<String, String> fingerprints() {
        var prints = new TreeMap<String, String>();
        for (var table : tables()) {
            if (!REMADE.contains(table) && !COMMON.contains(table)) {
                prints.put(
                        table,
                        owner.sql("""
                                SELECT coalesce(string_agg(x::text, E'\\n' ORDER BY x::text), '')
                                FROM %s x WHERE %s ~ ?""".formatted(table, MARKED_IN.getOrDefault(table, "x::text")))
                                .param(MARK)
                                .query(String.class)
                                .single());
            }
        }
        return prints;
    }

    private static String resource(String path) {
        try (var stream = Victims.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
