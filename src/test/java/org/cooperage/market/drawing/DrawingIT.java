package org.cooperage.market.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.InBrowser;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.access.Visitor;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DeclineReason;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.market.dispatch.Confirming;
import org.cooperage.market.dispatch.Dispatches;
import org.cooperage.need.Drawing;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A maker opens the drawing of the order it works for, and of no other, and no longer than it works for it.
class DrawingIT extends InBrowser {

    private static final String PASSWORD = "a good secret";
    private static final byte[] PDF = "%PDF-1.7 袖长 60".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Needs needs;

    @Autowired
    private Plans plans;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Maker linker;
    private Need.Id need;

    @BeforeEach
    void anOrderWithADrawing() {
        cluster = new TestCluster(owner)
                .knitted()
                .linked()
                .with("knit", 4, "20.00")
                .with("link", 4, "60.00");
        linker = cluster.maker("link", 4, "10.00");
        var due = clock.instant().plus(Duration.ofDays(20));
        need = ((Opening.Opened) asBuyer(() -> needs.open(cluster.pieces(40, due, Money.of(9_000)))))
                .need()
                .id();
        asBuyer(() -> {
            needs.add(need, Drawing.of("尺寸表.pdf", PDF));
            return need;
        });
    }

    @Test
    void theMakerOpensItFromTheOffer() {
        var job = offered();
        var maker = signedIn(linker.id().value(), Role.SME);

        var page = maker.get("/jobs/" + job.id());
        var drawing = maker.get(path(job));

        assertThat(page.body()).contains("尺寸表.pdf", path(job), "PDF · 1 KB");
        assertThat(drawing.statusCode()).isEqualTo(200);
        assertThat(drawing.body()).startsWith("%PDF-1.7");
        assertThat(drawing.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void itIsPartOfTheOfferOnPhoneAndDesk() {
        var job = offered();
        var username = enrolled(linker.id().value(), Role.SME);

        for (var page : List.of(openPhone("en"), openDesk("zh"))) {
            signIn(page, username, PASSWORD);
            page.navigate("/jobs/" + job.id());

            assertThat(page.locator("main").innerText()).contains("尺寸表.pdf");
            assertFits(page);
            picture(page, "drawing-" + page.viewportSize().width);
        }
    }

    @Test
    void whoDeclinedSeesNothingAnyMore() {
        var job = offered();
        var path = path(job);
        Acting.as(linker.acting(), () -> jobs.decline(job.id(), job.version(), DeclineReason.OTHER, ""));
        var maker = signedIn(linker.id().value(), Role.SME);

        assertThat(maker.get("/jobs/" + job.id()).body()).doesNotContain("尺寸表.pdf");
        assertThat(maker.get(path).statusCode()).isEqualTo(404);
        assertThat(maker.get("/api/jobs/" + job.id() + "/drawings").body()).isEqualTo("[]");
    }

    @Test
    void nobodyElseOpensIt() {
        var job = offered();

        for (var stranger : new Visitor[] {
            signedIn(UUID.randomUUID(), Role.SME),
            signedIn(UUID.randomUUID(), Role.BUYER),
            signedIn(UUID.randomUUID(), Role.OPS),
            new Visitor(port)
        }) {
            assertThat(stranger.get(path(job)).statusCode()).isNotEqualTo(200);
            assertThat(stranger.get("/api/jobs/" + job.id() + "/drawings").body())
                    .doesNotContain("尺寸表.pdf");
        }
    }

    @Test
    void ofTheBuyersOtherOrdersTheMakerSeesNothing() {
        var other = ((Opening.Opened) asBuyer(() ->
                        needs.open(cluster.pieces(40, clock.instant().plus(Duration.ofDays(20)), Money.of(9_000)))))
                .need()
                .id();
        asBuyer(() -> {
            needs.add(other, Drawing.of("另一张.pdf", PDF));
            return other;
        });
        offered();

        assertThat(Acting.as(linker.acting(), () -> needs.documents(other))).isEmpty();
        assertThat(Acting.as(linker.acting(), () -> needs.documents(need))).hasSize(1);
    }

    private JobDeal offered() {
        var proposed = (Proposing.Proposed) asBuyer(() -> plans.propose(need));
        var cheapest = proposed.proposals().getFirst();
        var order = ((Confirming.Confirmed) asBuyer(() -> dispatches.confirm(cheapest.id()))).order();
        return Acting.as(Acting.SYSTEM, () -> jobOf(order));
    }

    private JobDeal jobOf(Deal.Id order) {
        return jobs.ofOrder(order).stream()
                .filter(job -> job.maker().equals(linker.id()))
                .findFirst()
                .orElseThrow();
    }

    private String path(JobDeal job) {
        return "/jobs/%s/drawings/%s".formatted(job.id(), document());
    }

    private UUID document() {
        return asBuyer(() -> needs.documents(need)).getFirst().id();
    }

    private <T> T asBuyer(Supplier<T> work) {
        return Acting.as(cluster.asBuyer(), work::get);
    }

    private Visitor signedIn(UUID party, Role role) {
        var visitor = new Visitor(port);
        visitor.signIn(enrolled(party, role), PASSWORD);
        return visitor;
    }

    private String enrolled(UUID party, Role role) {
        var username = "d-" + UUID.randomUUID().toString().substring(0, 12);
        Acting.run(Acting.SYSTEM, () -> {
            var enrolled = (Enrolling.Enrolled) people.enrol(username, PASSWORD, "测试人", "zh");
            people.join(enrolled.person().id(), party, role, "");
        });
        return username;
    }
}
