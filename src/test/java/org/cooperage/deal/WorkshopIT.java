package org.cooperage.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cooperage.InBrowser;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.deal.work.JobReports;
import org.cooperage.deal.work.Report;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkshopIT extends InBrowser {

    private static final String PASSWORD = "a good secret";

    @Autowired
    private Deals deals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobReports reports;

    @Autowired
    private People people;

    @Autowired
    private BusinessClock clock;

    private final String username = "knitter-" + UUID.randomUUID().toString().substring(0, 8);
    private AnOrder order;
    private Deal.Id job;

    @BeforeEach
    void aKnitterWithAnOffer() {
        order = new AnOrder(clock.instant().plus(Duration.ofDays(1)));
        job = order.knitting.id();
        Acting.run(Acting.SYSTEM, () -> {
            var enrolled = (Enrolling.Enrolled) people.enrol(username, PASSWORD, "王秀兰", "zh");
            people.join(enrolled.person().id(), order.knitter.value(), Role.SME, "厂长");
            deals.createOrder(order.draft());
            jobs.offer(
                    order.id,
                    List.of(order.knitting, order.linking),
                    clock.instant().plus(Duration.ofHours(4)));
        });
    }

    @Test
    void anOfferIsAcceptedWithOneTapAndShowsNothingOfTheOrder() {
        var phone = openPhone("zh");
        signIn(phone, username, PASSWORD);
        phone.navigate("/jobs");
        picture(phone, "jobs-phone");
        assertFits(phone);

        phone.locator("main tbody a").first().click();
        assertThat(phone.content()).doesNotContain("3596", "3,596", "1020", "1,020", "套口");
        picture(phone, "offer-phone");
        assertFits(phone);
        phone.locator("form.answer button").click();

        phone.waitForSelector(".flash.good");
        assertThat(now().stage()).isEqualTo(JobStage.ACCEPTED);
    }

    @Test
    void nonsenseInACounterIsShownBesideTheField() {
        var desk = openDesk("en");
        signIn(desk, username, PASSWORD);
        desk.navigate("/jobs/" + job);
        desk.locator("details summary").first().click();
        desk.locator("#unitPrice").fill("very much");
        desk.locator("form[action$='/counter'] button").click();

        desk.waitForSelector("[role=alert]");
        assertThat(desk.locator("#unitPrice").inputValue()).isEqualTo("very much");
        assertThat(now().counter()).isNull();
        picture(desk, "counter-desk");
    }

    @Test
    void reportsMadeWithoutANetworkAreSentLaterOnce() {
        committed();
        var phone = openPhone("zh");
        signIn(phone, username, PASSWORD);
        phone.navigate("/jobs/" + job + "/work");
        phone.locator("button[value=START]").click();
        phone.waitForCondition(() -> now().stage() == JobStage.STARTED);
        assertFits(phone);

        phone.context().setOffline(true);
        tap(phone, "GOOD:10");
        tap(phone, "GOOD:1");
        tap(phone, "SCRAP:1");
        phone.waitForFunction("() => document.querySelector('[data-net]').textContent.includes('3')");
        assertThat(phone.locator("[data-good-shown]").textContent()).isEqualTo("11");
        picture(phone, "work-offline-phone");
        phone.context().setOffline(false);

        phone.waitForFunction("() => document.querySelector('[data-net]').hidden");
        assertThat(now().progress().good()).isEqualByComparingTo("11");
        assertThat(now().progress().scrap()).isEqualByComparingTo("1");
        assertThat(kept())
                .extracting(Report.Kept::kind)
                .containsExactlyInAnyOrder(Report.Kind.START, Report.Kind.GOOD, Report.Kind.GOOD, Report.Kind.SCRAP);
    }

    @Test
    void theWorkPageOfASeenJobOpensWithoutANetwork() {
        committed();
        var phone = openPhone("en");
        signIn(phone, username, PASSWORD);
        phone.navigate("/jobs/" + job + "/work");
        phone.evaluate("() => navigator.serviceWorker.ready");
        phone.reload();
        phone.context().setOffline(true);

        phone.reload();

        assertThat(phone.locator("h1").textContent()).isNotBlank();
        phone.context().setOffline(false);
    }

    @Test
    void theWorkPageWorksWithoutAScript() {
        committed();
        var phone = openPhone("zh");
        signIn(phone, username, PASSWORD);
        phone.route("**/js/work*", route -> route.fulfill());
        phone.navigate("/jobs/" + job + "/work");

        tapAndWait(phone, "START");
        tapAndWait(phone, "GOOD:10");
        picture(phone, "work-phone");

        assertThat(now().progress().good()).isEqualByComparingTo("10");
    }

    private void committed() {
        Acting.run(Acting.SYSTEM, () -> {
            jobs.accept(order.knitting.id(), 1);
            jobs.accept(order.linking.id(), 1);
            deals.commit(order.id);
        });
    }

    private static void tap(Page phone, String report) {
        phone.locator("button[value='" + report + "']").click();
    }

    private static void tapAndWait(Page phone, String report) {
        phone.waitForNavigation(() -> tap(phone, report));
        assertThat(phone.getByRole(AriaRole.HEADING).first().textContent()).isNotBlank();
    }

    private JobDeal now() {
        return Acting.as(Acting.SYSTEM, () -> jobs.get(job));
    }

    private List<Report.Kept> kept() {
        return Acting.as(Acting.SYSTEM, () -> reports.latest(job));
    }
}
