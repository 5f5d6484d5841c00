package org.cooperage.policy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestFirms;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.access.Visitor;
import org.cooperage.policy.programme.ProgrammeDraft.GoalDraft;
import org.cooperage.policy.programme.ProgrammeDraft.RiskDraft;
import org.cooperage.policy.programme.ProgrammeDraft.UndertakingDraft;
import org.cooperage.policy.programme.Undertaking.SixParty;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A county writes its special plan, and the six parties see what they have to do.
@CooperageTest
class ProgrammeScenarios {

    @Autowired
    private Programmes programmes;

    @Autowired
    private Reports reports;

    @Autowired
    private Goals goals;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private final String code = TestFirms.newCode();
    private TestCluster cluster;
    private Acting county;
    private Programme plan;
    private LocalDate today;

    @BeforeEach
    void aCountyWithAPlan() {
        cluster = new TestCluster(owner);
        cluster.update(
                "UPDATE party SET kind = 'GOVERNMENT', code = ? WHERE id = ?",
                code,
                cluster.buyer().value());
        county = Acting.of(UUID.randomUUID(), cluster.buyer().value(), Role.GOV);
        cluster.knitted();
        today = programmes.today();
        plan = Acting.as(
                county,
                () -> programmes.draft(
                        new ProgrammeDraft("专项规划", "Special plan", "把家庭工场连成虚拟工厂", "按季调度", day(-300), day(795))));
    }

    @Test
    void aGoalIsMeasuredByWhatThePlatformCounts() {
        for (int i = 0; i < 6; i++) {
            var maker = cluster.maker("knit", 1, "20.00");
            cluster.update(
                    "UPDATE party SET link_id = 'LX' WHERE id = ?", maker.id().value());
        }
        Acting.run(county, () -> goals.add(plan.id(), goal("firms", "0", "12")));

        var goal = progress().goals().getFirst();

        assertThat(goal.actual().orElseThrow().number().intValue()).isEqualTo(6);
        assertThat(goal.progress()).isEqualTo(0.5);
        assertThat(goal.light()).as("27 % of the time is gone").isEqualTo(Light.GREEN);
        assertThat(progress().percent()).isEqualTo(50);
    }

    @Test
    void aGoalOfAnIndicatorTakesItsBaselineFromWhatThePlatformTold() {
        int month = keep("otif", -6, 0.80, false);
        keep("otif", -3, 0.84, false);
        keep("otif", 0, 0.86, false);

        Acting.run(county, () -> goals.add(plan.id(), goal("indicator:otif", "", "95")));

        var goal = progress().goals().getFirst();
        assertThat(goal.goal().baseline()).isEqualByComparingTo("80");
        assertThat(goal.goal().told()).isTrue();
        assertThat(goal.goal().since())
                .as("the first known after the day asked for")
                .hasMonth(Month.of(month));
        assertThat(goal.actual().orElseThrow().number()).isEqualByComparingTo("86");
        assertThat(goal.actual().orElseThrow().page())
                .hasValueSatisfying(
                        page -> assertThat(page).isEqualTo("/indicators/otif?column=%s#history", cluster.city()));
        assertThat(goal.progress()).isEqualTo(0.4);
        assertThat(goal.picture().line().split(" ")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whatIsWithheldOrHeldIsNotKnownAndNeverNought() {
        keep("otif", -6, 0.80, false);
        Acting.run(county, () -> goals.add(plan.id(), goal("indicator:otif", "", "95")));
        keep("otif", 0, 0.9, true);

        var held = progress().goals().getFirst();

        assertThat(held.actual()).isEmpty();
        assertThat(held.light()).isEqualTo(Light.OPEN);
        assertThat(held.course().untold()).contains("programme.untold.HELD");
        assertThat(progress().unmeasured()).isEqualTo(1);
        cluster.update(
                "UPDATE indicator_value SET value = NULL, contributors = NULL, held = false WHERE column_key = ?",
                cluster.city().toString());
        assertThat(progress().goals().getFirst().course().untold()).contains("programme.untold.WITHHELD");
    }

    @Test
    void aBaselineNobodyKnowsHasToBeWritten() {
        assertThatThrownBy(() -> Acting.run(county, () -> goals.add(plan.id(), goal("indicator:buyers", "", "95"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(it -> it.field())
                                .containsExactly("baseline"));

        var proposed = Acting.as(county, () -> goals.propose(plan.id(), "indicator:buyers", Optional.empty()));

        assertThat(proposed.number()).isEmpty();
        assertThat(proposed.untold()).contains("programme.untold.NOT_YET");
    }

    /// Others count on figures that were computed.
    @AfterEach
    void noFigureStays() {
        cluster.update("DELETE FROM indicator_value WHERE inputs_hash = 'x'");
    }

    /// Of the month so many months from this one; its number.
    private int keep(String code, int months, double value, boolean held) {
        var month = today.withDayOfMonth(1).plusMonths(months);
        cluster.update(
                """
                INSERT INTO indicator_value (indicator, version, span, period, row_key, column_key, value, contributors,
                    formula_id, inputs_hash, as_of, held)
                VALUES (?, 1, 'MONTH', ?, '', ?, ?, 9, ?, 'x', ?::date + interval '12 hours', ?)""",
                code,
                month,
                cluster.city().toString(),
                value,
                code + "-1",
                months == 0 ? today : month.plusMonths(1),
                held);
        return month.getMonthValue();
    }

    @Test
    void whatIsLateIsRedUntilSomethingShowsItDone() {
        var late = undertake("检测中心", -200, -10, "300万", "ASSOCIATION=LEADS", "");
        var next = undertake(
                "检测上门", -5, 200, "", "ASSOCIATION=TAKES_PART", late.id().toString());

        assertThat(progress().count("RED")).isEqualTo(1);
        assertThat(progress().waitsFor(next)).contains(late);
        assertThatThrownBy(() -> Acting.run(county, () -> programmes.close(plan.id(), late.id(), " ")))
                .isInstanceOf(InvalidInput.class);
        Acting.run(county, () -> programmes.close(plan.id(), late.id(), "验收单"));

        assertThat(progress().count("RED")).isZero();
        assertThat(progress().waitsFor(next)).isEmpty();
    }

    @Test
    void theBoardNamesWhoIsLateAndWhoHasNothingToDo() {
        undertake("检测中心", -200, -10, "", "ASSOCIATION=LEADS", "");
        undertake("电商培训", -100, -1, "", "ASSOCIATION=LEADS", "");
        undertake("设备直补", -100, 100, "", "GOVERNMENT=LEADS", "");

        var board = DutyBoard.of(progress().undertakings(), today);

        assertThat(board.late()).isEqualTo(2);
        assertThat(board.behind()).extracting(DutyBoard.Part::party).containsExactly(SixParty.ASSOCIATION);
        assertThat(board.behind().getFirst().next().orElseThrow().undertaking().title())
                .isEqualTo("检测中心");
        assertThat(board.idle())
                .containsExactly(SixParty.LEADING_FIRM, SixParty.SMALL_FIRM, SixParty.FINANCE, SixParty.RESEARCH);
    }

    @Test
    void theReportOfAYearSpreadsMoneyOverTheDaysAndNamesRisks() {
        int year = today.getYear();
        var draft = new UndertakingDraft(
                "PARKS",
                "集中染整",
                code,
                "%d-07-01".formatted(year),
                "%d-07-01".formatted(year + 1),
                "3650000",
                "县财政",
                List.of("GOVERNMENT=LEADS"),
                "");
        Acting.run(county, () -> programmes.addUndertaking(plan.id(), draft));
        Acting.run(county, () -> programmes.addRisk(plan.id(), new RiskDraft("资金不到位", "HIGH", "MEDIUM", "分期安排")));

        var report = Acting.as(county, () -> reports.year(plan.id(), year));

        var money = report.money().getFirst();
        assertThat(money.whole()).isEqualTo(Money.of(3_650_000));
        assertThat(report.byYear().values().stream().reduce(Money.of(0), Money::plus))
                .isEqualTo(Money.parse("sum", "3650000.00"));
        assertThat(money.planned()).isEqualTo(report.byYear().get(year));
        assertThat(report.risks()).extracting(Risk::tone).containsExactly("bad");
        assertThat(Acting.as(county, () -> reports.year(plan.id(), 1999)).year())
                .isEqualTo(plan.starts().getYear());
    }

    @Test
    void theSameRiskTwiceAndAnUnknownPredecessorAreNamed() {
        var risk = new RiskDraft("资金不到位", "HIGH", "LOW", "分期安排");
        Acting.run(county, () -> programmes.addRisk(plan.id(), risk));

        assertThatThrownBy(() -> Acting.run(county, () -> programmes.addRisk(plan.id(), risk)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults().getFirst().field()).isEqualTo("title"));
        assertThatThrownBy(() -> undertake("检测上门", -5, 200, "", "", "nothing"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults().getFirst().field()).isEqualTo("after"));
    }

    @Test
    void aDraftIsItsAuthoritysAloneAndAnAdoptedPlanEverybodys() {
        var firm = cluster.maker("knit", 1, "20.00").acting();
        assertThatThrownBy(() -> Acting.as(firm, () -> programmes.get(plan.id())))
                .isInstanceOf(NotFound.class);

        Acting.run(county, () -> programmes.adopt(plan.id()));

        assertThat(Acting.as(firm, () -> reports.progress(plan.id())).measured())
                .isFalse();
        assertThatThrownBy(() ->
                        Acting.as(firm, () -> programmes.addRisk(plan.id(), new RiskDraft("x", "LOW", "LOW", "y"))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void planBoardAndReportOpenForTheCountyWhileItIsADraft() {
        undertake("检测中心", -200, -10, "300万", "ASSOCIATION=LEADS", "");
        var visitor = visitor();
        var page = "/programmes/" + plan.id();

        for (var path : List.of(page, page + "/duties", page + "/report?year=" + today.getYear())) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("检测中心", "逾期", "</html>");
        }
    }

    private Progress progress() {
        return Acting.as(county, () -> reports.progress(plan.id()));
    }

    private GoalDraft goal(String fact, String baseline, String target) {
        return new GoalDraft(fact, baseline, day(-300), target, day(795), "2");
    }

    private Undertaking undertake(String title, int from, int to, String budget, String duty, String after) {
        var draft =
                new UndertakingDraft("SERVICES", title, code, day(from), day(to), budget, "县财政", List.of(duty), after);
        return Acting.as(county, () -> programmes.addUndertaking(plan.id(), draft));
    }

    private String day(int days) {
        return today.plusDays(days).toString();
    }

    private Visitor visitor() {
        var name = "county-" + UUID.randomUUID().toString().substring(0, 8);
        Acting.run(Acting.SYSTEM, () -> {
            var enrolled = (Enrolling.Enrolled) people.enrol(name, "a good secret", "科长", "zh");
            people.join(enrolled.person().id(), county.party().orElseThrow(), Role.GOV, "科长");
        });
        var visitor = new Visitor(port);
        visitor.signIn(name, "a good secret");
        return visitor;
    }
}
