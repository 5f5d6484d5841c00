package org.cooperage.market.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.access.Visitor;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DeclineReason;
import org.cooperage.deal.Jobs;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Money;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Confirming, answering a change and reporting a breakdown, on pages and by programs.
@CooperageTest
class DispatchIT {

    private static final String PASSWORD = "a good secret";

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
    private Visitor buyer;

    @BeforeEach
    void aBuyerSignedIn() {
        cluster = new TestCluster(owner).knitted().linked().with("knit", 4, "20.00");
        linker = cluster.maker("link", 4, "10.00");
        buyer = signedIn(cluster.buyer().value(), Role.BUYER);
    }

    @Test
    void aBuyerConfirmsOnThePageAndFindsTheOrder() {
        var proposal = proposal(null);

        var confirmed =
                buyer.post("/proposals/" + proposal.id(), "/proposals/" + proposal.id() + "/confirmation", Map.of());

        assertThat(confirmed.statusCode()).isEqualTo(302);
        assertThat(confirmed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/orders/" + proposal.needId()));
        var page = buyer.get("/orders/" + proposal.needId());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("已确认");
    }

    @Test
    void aProgramConfirmsTwiceAndGetsTheSameOrder() {
        var proposal = proposal(null);
        var program = new Program(cluster.buyer().value(), Role.BUYER);

        var first = program.post("/api/proposals/" + proposal.id() + "/confirmation", "");
        var second = program.post("/api/proposals/" + proposal.id() + "/confirmation", "");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void aBuyerSeesWhatWouldChangeAndRefusesIt() {
        cluster.with("link", 4, "60.00");
        var proposal = proposal(Money.of(1_500));
        var order = order(proposal);
        decline(order);
        await().until(() -> !asBuyer(dispatches::waiting).isEmpty());
        var change = asBuyer(dispatches::waiting).getFirst();

        var asked = buyer.get("/changes/" + change.id());
        var refused = buyer.post("/changes/" + change.id(), "/changes/" + change.id() + "/refusal", Map.of());

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("有工厂谢绝", "同意新方案", "¥\u00A0");
        assertThat(buyer.get("/orders/" + proposal.needId()).body()).contains("计划的变动");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(new Program(cluster.buyer().value(), Role.BUYER)
                        .get("/api/changes?need=" + proposal.needId())
                        .body())
                .contains("REFUSED");
    }

    @Test
    void theOwnerOfAMachineReportsItLooksAndCarriesOut() {
        cluster.with("link", 4, "10.10");
        var order = order(proposal(Money.of(3_000)));
        var maker = signedIn(linker.id().value(), Role.SME);
        var until = clock.instant().plus(Duration.ofDays(12)).atZone(BusinessClock.ZONE);

        assertThat(maker.get("/disturbances/new?machine=" + linker.machine()).body())
                .contains("哪台设备停了");
        var reported = maker.post(
                "/disturbances/new",
                "/disturbances",
                Map.of(
                        "machine", linker.machine().toString(),
                        "from",
                                clock.instant()
                                        .atZone(BusinessClock.ZONE)
                                        .toLocalDateTime()
                                        .toString()
                                        .substring(0, 16),
                        "until", until.toLocalDateTime().toString().substring(0, 16),
                        "note", "轴承 🔧"));
        assertThat(reported.statusCode()).isEqualTo(302);
        var page = path(reported);
        var shown = maker.get(page);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("1 张订单受影响", "执行以上调整").doesNotContain("¥");
        assertThat(maker.post(page, page + "/handling", Map.of()).statusCode()).isEqualTo(302);
        assertThat(maker.get("/disturbances").body()).contains("已处理");
        assertThat(Acting.as(Acting.SYSTEM, () -> jobs.ofOrder(order))).hasSizeGreaterThan(2);
    }

    @Test
    void aReportNobodyCanMeanComesBackWithWhatIsWrong() {
        var maker = signedIn(linker.id().value(), Role.SME);

        var refused = maker.post(
                "/disturbances/new",
                "/disturbances",
                Map.of("machine", linker.machine().toString(), "from", "2026-99-99T00:00", "until", "", "note", "x"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("看不懂时间", "name=\"until\"").doesNotContain("Exception");
    }

    @Test
    void aStrangerFindsNeitherChangeNorDisturbance() {
        var stranger = signedIn(UUID.randomUUID(), Role.SME);

        assertThat(stranger.get("/changes/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/disturbances/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/disturbances").body()).contains("没有异常");
    }

    private static String path(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private Proposal proposal(Money ceiling) {
        var due = clock.instant().plus(Duration.ofDays(20));
        var opened = (Opening.Opened) asBuyer(() -> needs.open(cluster.pieces(40, due, ceiling)));
        return ((Proposing.Proposed) asBuyer(() -> plans.propose(opened.need().id())))
                .proposals()
                .getFirst();
    }

    private Deal.Id order(Proposal proposal) {
        return ((Confirming.Confirmed) asBuyer(() -> dispatches.confirm(proposal.id()))).order();
    }

    private void decline(Deal.Id order) {
        var job = Acting.as(Acting.SYSTEM, () -> jobs.ofOrder(order)).stream()
                .filter(j -> j.maker().equals(linker.id()))
                .findFirst()
                .orElseThrow();
        Acting.as(linker.acting(), () -> jobs.decline(job.id(), job.version(), DeclineReason.OTHER, ""));
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
        var username = "p-" + UUID.randomUUID().toString().substring(0, 12);
        Acting.run(Acting.SYSTEM, () -> {
            var enrolled = (Enrolling.Enrolled) people.enrol(username, PASSWORD, "测试人", "zh");
            people.join(enrolled.person().id(), party, role, "");
        });
        return username;
    }

    /// Signs each request, as programs do.
    private final class Program {

        private final Visitor line = new Visitor(port);
        private final String key;
        private final UUID party;

        Program(UUID party, Role role) {
            this.party = party;
            var signature = enrolled(party, role) + ":" + PASSWORD;
            this.key = "Basic " + Base64.getEncoder().encodeToString(signature.getBytes(StandardCharsets.UTF_8));
        }

        HttpResponse<String> post(String path, String json) {
            return line.send(line.request(path)
                    .header("Authorization", key)
                    .header("Acting-Party", party.toString())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json)));
        }

        HttpResponse<String> get(String path) {
            return line.send(line.request(path)
                    .header("Authorization", key)
                    .header("Acting-Party", party.toString())
                    .GET());
        }
    }
}
