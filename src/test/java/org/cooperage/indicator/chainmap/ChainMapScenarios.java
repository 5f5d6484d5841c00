package org.cooperage.indicator.chainmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.chain.Link;
import org.cooperage.chain.template.Template;
import org.cooperage.chain.template.TemplateLink;
import org.cooperage.chain.template.Templates;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.Loads;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Six dye houses, and more asked for than they can do.
@CooperageTest
class ChainMapScenarios {
    private static final Acting ASSOCIATION = Acting.of(new UUID(5, 5), UUID.randomUUID(), Role.ASC);
    private static final Link.Id DYEING = new Link.Id("L77");

    @Autowired
    private ChainMaps maps;

    @Autowired
    private Templates templates;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Loads loads;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Template draft;

    @BeforeEach
    void sixDyeHouses() {
        cluster = new TestCluster(owner).linked();
        String process = "";
        for (int i = 0; i < 6; i++) {
            process = cluster.maker("link", 1, "1%d.00".formatted(i)).process();
        }
        draft = Acting.as(ASSOCIATION, templates::draft);
        var links = new ArrayList<>(draft.links());
        links.removeIf(l -> l.id().equals(DYEING));
        links.add(link(DYEING.value(), TemplateLink.Standing.IN_CHAIN));
        draft = Acting.as(ASSOCIATION, () -> templates.replace(with(draft, links)));
        Acting.run(ASSOCIATION, () -> templates.publish(draft.id()));
        cluster.update("UPDATE process SET link_id = 'L77' WHERE id = ?", process);
    }

    @AfterEach
    void nothingStays() {
        cluster.update("UPDATE process SET link_id = NULL WHERE link_id = ?", "L77");
        cluster.update("DELETE FROM chain_template WHERE id = ?", draft.id().value());
        cluster.update("DELETE FROM chain_flow WHERE from_id = ?", "L77");
        cluster.update("DELETE FROM chain_link WHERE id = ?", "L77");
    }

    private static TemplateLink link(String id, TemplateLink.Standing standing) {
        return new TemplateLink(
                new Link.Id(id),
                77,
                new Bilingual("染色", "Dyeing"),
                "1723",
                standing,
                0.4,
                0.8,
                0.6,
                0.2,
                3,
                0,
                "Survey");
    }

    private static Template with(Template it, List<TemplateLink> links) {
        return new Template(
                it.id(),
                it.number(),
                it.name(),
                it.stage(),
                it.source(),
                it.createdAt(),
                it.publishedAt(),
                it.version(),
                links,
                it.flows());
    }

    private MapLink dyeing() {
        return maps.map(Optional.empty()).find(DYEING).orElseThrow();
    }

    private void refresh() {
        Acting.run(Acting.SYSTEM, loads::refresh);
        Acting.run(TestCluster.asOperator(), indicators::refresh);
    }

    @Test
    void whatNobodyTookMakesAGapThatIsKept() {
        for (int i = 0; i < 6; i++) {
            cluster.update("""
                    INSERT INTO need (id, code, buyer_id, product_id, routing_id, quantity, earliest, due, deliver_place,
                        quality_class, max_makers, stage, created_at)
                    SELECT gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid(), r.product_id, r.id, 200000,
                        now(), now(), gen_random_uuid(), 'B', 3, 'WITHDRAWN', date_trunc('week', now()) - interval '9 days'
                    FROM routing r JOIN operation o ON o.routing_id = r.id JOIN process p ON p.id = o.process_id
                    WHERE p.link_id = ?""", "L77");
        }

        refresh();

        var link = dyeing();
        assertThat(link.capacity().value()).isEqualTo(6 * 168.0);
        assertThat(link.unmet().value()).isGreaterThan(20_000);
        assertThat(link.coverage().value()).isBetween(0.01, 0.1);
        assertThat(link.gap()).hasValueSatisfying(gap -> {
            assertThat(gap.action()).isEqualTo(Gap.Action.FILL);
            assertThat(gap.score())
                    .isEqualTo(
                            gap.parts().stream().mapToDouble(Gap.Part::points).sum());
        });
        assertThat(maps.history(DYEING))
                .first()
                .satisfies(past -> assertThat(past.action()).isEqualTo(Gap.Action.FILL));
    }

    @Test
    void aLinkThatMeetsThreeTenthsOfItsDemandIsThereAndOneThatDoesNotIsNot() {
        refresh();
        var before = maps.map(Optional.of(cluster.city())).completeness().orElseThrow();
        cluster.update(
                "UPDATE party SET link_id = 'L77' WHERE city_id = ? AND kind = 'SMALL_FIRM'",
                cluster.city().value());
        refresh();

        var after = maps.map(Optional.of(cluster.city())).completeness().orElseThrow();

        assertThat(before.there()).as("a link without firms").isZero();
        assertThat(after.perhaps())
                .as("machines, firms, and nobody asks for more")
                .isEqualTo(1);
        assertThat(after.high()).isCloseTo(100.0 / after.links(), within(0.11));
    }

    @Test
    void aCityIsJudgedByWhatItHasItself() {
        refresh();

        var here = maps.map(Optional.of(cluster.city()));
        var elsewhere = maps.map(Optional.of(new Place.Id(UUID.randomUUID())));

        assertThat(here.find(DYEING).orElseThrow().capacity().value()).isEqualTo(6 * 168.0);
        assertThat(elsewhere.find(DYEING).orElseThrow().capacity()).isEqualTo(Fact.NONE);
        assertThat(elsewhere.find(DYEING).orElseThrow().unmet().or(0)).isZero();
        assertThat(elsewhere.gaps()).noneMatch(g -> g.action() == Gap.Action.EXTEND || g.action() == Gap.Action.BUILD);
    }

    @Test
    void whatThreeBuyersAskedForIsWithheldAndNotZero() {
        for (int i = 0; i < 3; i++) {
            cluster.update("""
                    INSERT INTO need (id, code, buyer_id, product_id, routing_id, quantity, earliest, due, deliver_place,
                        quality_class, max_makers, stage, created_at)
                    SELECT gen_random_uuid(), gen_random_uuid()::text, gen_random_uuid(), r.product_id, r.id, 200000,
                        now(), now(), gen_random_uuid(), 'B', 3, 'WITHDRAWN', date_trunc('week', now()) - interval '9 days'
                    FROM routing r JOIN operation o ON o.routing_id = r.id JOIN process p ON p.id = o.process_id
                    WHERE p.link_id = ?""", "L77");
        }

        refresh();

        assertThat(dyeing().unmet()).isEqualTo(Fact.WITHHELD);
        assertThat(dyeing().gaps()).noneMatch(g -> g.action() == Gap.Action.FILL);
    }

    @Test
    void aPublishedTemplateIsNeverChanged() {
        var published = templates.current();

        assertThatThrownBy(() -> Acting.as(ASSOCIATION, () -> templates.replace(published)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> Acting.as(ASSOCIATION, () -> templates.publish(published.id())))
                .isInstanceOf(Stale.class);
    }

    @Test
    void everyFaultOfATemplateIsTold() {
        var next = Acting.as(ASSOCIATION, templates::draft);
        var links = List.of(link("L1", TemplateLink.Standing.IN_CHAIN), link("4", TemplateLink.Standing.IN_CHAIN));

        assertThatThrownBy(() -> Acting.as(ASSOCIATION, () -> templates.replace(with(next, links))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults())
                                .anyMatch(f -> f.messageKey().equals("template.wrong.id")));
        Acting.run(ASSOCIATION, () -> templates.discard(next.id()));
    }

    @Test
    void aFirmMayNotDraftATemplate() {
        assertThatThrownBy(() -> Acting.as(cluster.asBuyer(), templates::draft)).isInstanceOf(NotAllowed.class);
    }
}
