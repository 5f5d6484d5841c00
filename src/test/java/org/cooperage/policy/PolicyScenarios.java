package org.cooperage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.access.Visitor;
import org.cooperage.policy.Application.Stage;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Truth;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A county supports firms that buy equipment.
@CooperageTest
class PolicyScenarios {

    @Autowired
    private Policies policies;

    @Autowired
    private Matches matches;

    @Autowired
    private Applications applications;

    @Autowired
    private DryRuns dryRuns;

    @Autowired
    private JdbcClient db;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Acting county;
    private final List<Acting> firms = new ArrayList<>();

    @BeforeEach
    void aCountyWithTwelveFirms() {
        cluster = new TestCluster(owner);
        cluster.update(
                "UPDATE party SET kind = 'GOVERNMENT' WHERE id = ?",
                cluster.buyer().value());
        county = Acting.of(UUID.randomUUID(), cluster.buyer().value(), Role.GOV);
        cluster.knitted();
        for (int i = 0; i < 12; i++) {
            var maker = cluster.maker("knit", 1, "20.00");
            cluster.update(
                    "UPDATE party SET jobs = ?, industry = '1829', size_class = 'SMALL' WHERE id = ?",
                    10 + i,
                    maker.id().value());
            firms.add(maker.acting());
        }
    }

    @Test
    void aPolicyIsPublishedOnlyWithFirmsByHandThatComeOutAsExpected() {
        var draft = Acting.as(county, () -> policies.draft(draft("jobs >= 15", "5万")));

        assertThat(publish(draft)).isInstanceOf(Publishing.Untried.class);
        addCase(draft, "jobs = 15", Truth.FALSE);
        assertThat(publish(draft)).isInstanceOf(Publishing.Otherwise.class);
        addCase(draft, "jobs = 15", Truth.TRUE);
        assertThat(publish(draft))
                .isInstanceOfSatisfying(
                        Publishing.Published.class,
                        done -> assertThat(done.policy().stage()).isEqualTo(Policy.Stage.PUBLISHED));
    }

    @Test
    void whatIsPublishedNeverChangesAndANewEditionTakesItsPlace() {
        var first = published("jobs >= 15", "5万");

        assertThatThrownBy(() -> Acting.as(county, () -> policies.edit(first.id(), PolicyDraft.of(first), 2)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> Acting.as(
                        county,
                        () -> new TransactionTemplate(transactions)
                                .execute(it -> db.sql("UPDATE policy SET amount = '9万' WHERE id = ?")
                                        .param(first.id().value())
                                        .update())))
                .isInstanceOf(DataIntegrityViolationException.class);

        var second = Acting.as(county, () -> policies.nextEdition(first.id()));
        publish(second);

        assertThat(Acting.as(county, () -> policies.get(first.id())).stage()).isEqualTo(Policy.Stage.REPLACED);
        assertThat(second.edition()).isEqualTo(2);
    }

    @Test
    void everyFaultOfADraftIsNamedWithItsPlace() {
        var draft = draft("jbos >= 15", "much");

        assertThatThrownBy(() -> Acting.as(county, () -> policies.draft(draft)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> {
                    assertThat(wrong.faults())
                            .extracting(InvalidInput.Fault::messageKey)
                            .containsExactly("policy.rule.UNKNOWN_FACT", "policy.rule.UNKNOWN_FACT");
                    assertThat(wrong.faults().getFirst().details()).containsExactly(2, 1, "1", "jobs");
                });
        assertThatThrownBy(() -> Acting.as(firms.getFirst(), () -> policies.draft(draft)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aFirmLearnsWhatItGetsWhyNotAndWhatToAnswer() {
        var equipment = published("jobs >= 15 and not dishonest", "30% of equipment_cost upto 50万");
        var small = Acting.as(firms.getFirst(), matches::matched);
        var large = Acting.as(firms.getLast(), matches::matched);

        assertThat(of(small, equipment).standing()).isEqualTo(Offered.Standing.WITHIN_REACH);
        assertThat(of(large, equipment).standing()).isEqualTo(Offered.Standing.IF_ANSWERED);
        assertThat(large.questions().facts()).extracting(Fact::name).contains("dishonest", "equipment_cost");

        Acting.run(firms.getLast(), () -> matches.answer(Map.of("dishonest", "no", "equipment_cost", "100万")));
        Acting.run(firms.getLast(), () -> matches.answer(Collections.singletonMap("dishonest", null)));

        assertThatThrownBy(() -> matches.refuseOthers(List.of("dishonest", "jobs", "moon")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("jobs (jobs): policy.wrong.asked; moon (moon): policy.wrong.asked");

        var now = of(Acting.as(firms.getLast(), matches::matched), equipment);
        assertThat(now.standing()).isEqualTo(Offered.Standing.NOW);
        assertThat(now.yuan()).contains(Money.of(300_000));
    }

    @Test
    void thePageOfAFirmNamesWhatItGetsAndWhatItDoesNot() {
        published("jobs >= 15", "5万");
        published("jobs >= 15000", "5万");
        var visitor = visitor(firms.getLast());

        var page = visitor.get("/policies/mine");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("设备更新补助").contains("</html>");
    }

    @Test
    void anAuthorityOpensTheDryRunAndTheFormOfItsDraftAndAnotherDoesNot() {
        var draft = Acting.as(county, () -> policies.draft(draft("jobs >= 15", "5万")));
        var visitor = visitor(county);

        var run = visitor.get("/policies/%s/dry-run".formatted(draft.id()));
        var form = visitor.get("/policies/%s/edit".formatted(draft.id()));

        assertThat(run.statusCode()).isEqualTo(200);
        assertThat(run.body()).contains("7 家").contains("</html>");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(visitor(firms.getLast())
                        .get("/policies/%s/dry-run".formatted(draft.id()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anApplicationGoesFromTheFirmToThePaymentAndBothAreTold() {
        var policy = published("jobs >= 15", "5万");
        var firm = firms.getLast();
        var applied = done(Acting.as(firm, () -> applications.apply(policy.id(), null)));

        assertThat(Acting.as(firm, () -> applications.apply(policy.id(), null))).isInstanceOf(Applying.Twice.class);
        var decided = move(move(applied, Stage.REVIEW, ""), Stage.PUBLICITY, "");
        assertThat(decided.granted()).contains(Money.of(50_000));
        assertThat(Acting.as(
                        county,
                        () -> applications.move(decided.id(), Stage.APPROVED, decided.version(), "", Optional.empty())))
                .as("it is public still")
                .isInstanceOf(Applying.NotNow.class);
        cluster.update(
                "UPDATE policy_application SET public_until = '2020-01-01' WHERE id = ?",
                decided.id().value());

        var paid = move(move(decided, Stage.APPROVED, ""), Stage.DISBURSED, "");

        assertThat(move(paid, Stage.AUDITED, "新增设备已投产").stage()).isEqualTo(Stage.AUDITED);
        assertThat(Acting.as(firm, () -> applications.steps(applied.id()))).hasSize(6);
        await().untilAsserted(() -> assertThat(cluster.count(
                        "SELECT count(*) FROM inbox_message WHERE party_id IN (?, ?) AND key LIKE 'policy.%'",
                        county.party().orElseThrow(), firm.party().orElseThrow()))
                .isEqualTo(6));
    }

    @Test
    void whatIsRejectedMayBeAppealedAndNeedsAReason() {
        var policy = published("jobs >= 15", "5万");
        var applied = done(Acting.as(firms.getLast(), () -> applications.apply(policy.id(), null)));
        var review = move(applied, Stage.REVIEW, "");

        assertThatThrownBy(() -> move(review, Stage.REJECTED, " ")).isInstanceOf(InvalidInput.class);
        var rejected = move(review, Stage.REJECTED, "发票与申报设备不符");

        assertThat(move(rejected, Stage.APPEALED, "已补发票").stage()).isEqualTo(Stage.APPEALED);
    }

    @Test
    void whoIsNotEligibleCannotApplyAndStrangersSeeNothing() {
        var policy = published("jobs >= 15", "5万");
        var applied = done(Acting.as(firms.getLast(), () -> applications.apply(policy.id(), null)));

        assertThat(Acting.as(firms.getFirst(), () -> applications.apply(policy.id(), null)))
                .isInstanceOf(Applying.NotEligible.class);
        assertThatThrownBy(() -> Acting.as(firms.get(3), () -> applications.get(applied.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(
                        firms.get(3), () -> applications.move(applied.id(), Stage.WITHDRAWN, 1, "", Optional.empty())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDryRunCountsTheRegisterAndWithholdsTheAnswersOfFew() {
        var register = Acting.as(county, () -> policies.draft(draft("jobs >= 15", "5万")));
        var few = Acting.as(county, () -> policies.draft(draft("jobs >= 21 and revenue >= 500万", "5万")));

        var told = Acting.as(county, () -> dryRuns.run(register));

        assertThat(told.yes()).isEqualTo(7);
        assertThat(told.cost()).contains(Money.of(350_000));
        assertThat(Acting.as(county, () -> dryRuns.run(few)).held()).contains(DryRun.Held.FEW);
    }

    @Test
    void twoDryRunsThatDifferByOneFirmTellNothingAboutIt() {
        for (int i = 0; i < 12; i++) {
            var revenue = i % 2 == 0 ? "900万" : "100万";
            Acting.run(firms.get(i), () -> matches.answer(Map.of("revenue", revenue)));
        }
        var all = Acting.as(county, () -> policies.draft(draft("revenue >= 500万", "5万")));
        var butOne = Acting.as(county, () -> policies.draft(draft("revenue >= 500万 and jobs != 10", "5万")));

        assertThat(Acting.as(county, () -> dryRuns.run(all)).yes()).isEqualTo(6);
        assertThat(Acting.as(county, () -> dryRuns.run(all)).yes()).isEqualTo(6);
        assertThat(Acting.as(county, () -> dryRuns.run(butOne)).held()).contains(DryRun.Held.DIFFERENCE);
    }

    private Visitor visitor(Acting acting) {
        var name = "person-" + UUID.randomUUID().toString().substring(0, 8);
        Acting.run(Acting.SYSTEM, () -> {
            var enrolled = (Enrolling.Enrolled) people.enrol(name, "a good secret", "厂长", "zh");
            people.join(enrolled.person().id(), acting.party().orElseThrow(), acting.role(), "厂长");
        });
        var visitor = new Visitor(port);
        visitor.signIn(name, "a good secret");
        return visitor;
    }

    private PolicyDraft draft(String rule, String amount) {
        return new PolicyDraft(
                "P" + UUID.randomUUID().toString().substring(0, 8),
                "设备更新补助",
                "Equipment grant",
                "COUNTY",
                "GRANT",
                "清政〔2026〕5号",
                false,
                "2026-01-01",
                "",
                "[1] 支持企业更新设备\n" + rule,
                amount,
                "",
                "",
                "",
                "",
                "发票",
                "5");
    }

    private Policy published(String rule, String amount) {
        var draft = Acting.as(county, () -> policies.draft(draft(rule, amount)));
        addCase(draft, "jobs = 1", Truth.FALSE);
        return ((Publishing.Published) publish(draft)).policy();
    }

    private Publishing publish(Policy draft) {
        return Acting.as(county, () -> policies.publish(draft.id(), draft.version()));
    }

    private void addCase(Policy policy, String facts, Truth expected) {
        Acting.run(county, () -> policies.addCase(policy.id(), new TestCase("一家", facts, expected, Optional.empty())));
    }

    private static Offered of(Matched matched, Policy policy) {
        return matched.offered().stream()
                .filter(it -> it.policy().id().equals(policy.id()))
                .findFirst()
                .orElseThrow();
    }

    private Application move(Application application, Stage to, String note) {
        var by = to.isByFirm() ? firms.getLast() : county;
        return done(Acting.as(
                by, () -> applications.move(application.id(), to, application.version(), note, Optional.empty())));
    }

    private static Application done(Applying outcome) {
        return ((Applying.Done) outcome).application();
    }
}
