package org.cooperage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cooperage.InBrowser;
import org.cooperage.deal.Deals;
import org.cooperage.deal.DeclineReason;
import org.cooperage.deal.Jobs;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// November: 6,000 pullovers that no firm could make alone, from the request to the money.
///
/// A cluster of its own (its seed is named): parties that another test has just signed in as would be left to people.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000", "cooperage.demo.seed=1"})
class PeakOrderIT extends InBrowser {

    private static final int MOST_DAYS = 45;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Autowired
    private Deals deals;

    @Autowired
    private Jobs jobs;

    @Test
    void anOrderIsPlannedRefusedRepairedMadeDisturbedAcceptedAndSettled() {
        var page = openDesk("zh");
        signIn(page, "buyer", "demo");

        ask(page, "2026-12-10");
        picture(page, "story-proposals");
        assertFits(page);
        var order = page.url();
        page.locator(".proposal .btn.main").first().click();
        assertThat(makersAndCities(page)).satisfies(both -> {
            assertThat(both[0]).as("makers").isGreaterThanOrEqualTo(10);
            assertThat(both[1]).as("cities").isGreaterThanOrEqualTo(2);
        });
        picture(page, "story-proposal");
        assertFits(page);

        page.locator("form[action$='/confirmation'] button").click();
        page.navigate(order);
        twoMakersDecline(order);
        answerUntilCommitted(page, order);
        assertThat(page.locator(".thread .steps").allTextContents().toString())
                .as("refusals stay in the thread")
                .contains("谢绝：");
        press(page, order, "/demo/breakdown");
        passDaysUntil(page, order, "DELIVERED");
        picture(page, "story-thread");
        assertFits(page);

        page.locator("form[action$='/acceptance'] button").click();
        await(page, order, "INVOICED");
        payEverything(page);
        press(page, order, "/demo/clock", "24");
        await(page, order, "CLOSED");
        picture(page, "story-settled");
    }

    private static void ask(Page page, String due) {
        page.navigate("/orders/new");
        var pullover = page.locator("#routing option", new Page.LocatorOptions().setHasText("P3-A"))
                .first()
                .getAttribute("value");
        page.locator("#routing").selectOption(pullover);
        page.locator("#total").fill("6000");
        page.locator("#colours").fill("驼色，黑，藏青，米白");
        page.locator("#due").fill(due);
        page.locator("form.order .btn.main").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator(".proposal").count())
                .as(page.locator("main").innerText())
                .isBetween(1, 3);
    }

    private static int[] makersAndCities(Page page) {
        return NUMBER.matcher(page.locator("h1 + p").innerText())
                .results()
                .limit(2)
                .mapToInt(found -> Integer.parseInt(found.group()))
                .toArray();
    }

    private void twoMakersDecline(String order) {
        var need = UUID.fromString(order.substring(order.lastIndexOf('/') + 1));
        var offered = Acting.as(
                        Acting.SYSTEM,
                        () -> jobs.ofOrder(deals.findOfNeed(need).orElseThrow().id()))
                .stream()
                .filter(job -> "link".equals(job.step().process()))
                .limit(2)
                .toList();
        assertThat(offered).hasSize(2);
        for (var job : offered) {
            var maker = Acting.of(UUID.randomUUID(), job.maker().value(), Role.SME);
            Acting.as(maker, () -> jobs.decline(job.id(), job.version(), DeclineReason.NO_CAPACITY, ""));
        }
    }

    /// The makers nobody plays answer; refusals are mended by themselves, changes beyond the limits are agreed to.
    private void answerUntilCommitted(Page page, String order) {
        for (int round = 0; round < 30 && !stage(page).equals("COMMITTED"); round++) {
            press(page, order, "/demo/makers-answer");
            agreeToChanges(page);
            page.waitForTimeout(500);
            page.navigate(order);
        }
        assertThat(stage(page)).isEqualTo("COMMITTED");
    }

    private static void agreeToChanges(Page page) {
        var look = page.locator("#changes a.btn.main");
        if (look.count() > 0) {
            look.first().click();
            page.locator("form[action$='/agreement'] button").first().click();
            page.waitForLoadState(LoadState.LOAD);
        }
    }

    private void passDaysUntil(Page page, String order, String stage) {
        for (int day = 0; day < MOST_DAYS && !stage(page).equals(stage); day++) {
            press(page, order, "/demo/clock", "24");
            inspect(page);
            page.navigate(order);
            agreeToChanges(page);
            page.navigate(order);
        }
        assertThat(stage(page)).isEqualTo(stage);
    }

    /// The buyer judges what is made: all good.
    private static void inspect(Page page) {
        page.navigate("/inspections");
        for (var form = page.locator("form[action$='/inspection']"); form.count() > 0; ) {
            form.first().locator("button").last().click();
            page.navigate("/inspections");
        }
    }

    private static void payEverything(Page page) {
        page.locator("a[href*='/statements/']").first().click();
        page.locator(".payall input[name=reference]").fill("ICBC-20261208-001");
        page.locator(".payall button").click();
        page.waitForLoadState(LoadState.LOAD);
    }

    private static void await(Page page, String order, String stage) {
        for (int tries = 0; tries < 40 && !stage(page).equals(stage); tries++) {
            page.waitForTimeout(250);
            page.navigate(order);
        }
        assertThat(stage(page)).isEqualTo(stage);
    }

    private static void press(Page page, String back, String action) {
        page.navigate(back);
        page.locator(".demobar form[action='" + action + "'] button").first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    private static void press(Page page, String back, String action, String value) {
        page.navigate(back);
        page.locator(".demobar form[action='" + action + "'] button[value='" + value + "']")
                .click();
        page.waitForLoadState(LoadState.LOAD);
    }

    /// The stage the thread says the order is in.
    private static String stage(Page page) {
        var thread = page.locator(".thread [data-stage]");
        return thread.count() == 0 ? "" : String.valueOf(thread.first().getAttribute("data-stage"));
    }
}
