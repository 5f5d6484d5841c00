package org.cooperage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cooperage.InBrowser;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.market.dispatch.Dispatches;
import org.cooperage.need.Need;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// November: pullovers that no firm could make alone, from the request to the money.
///
/// A cluster of its own (its seed is named): parties that another test has just signed in as would be left to people.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000", "cooperage.demo.seed=1"})
abstract class PeakOrder extends InBrowser {

    private static final int PHONE = 360;
    private static final int MOST_DAYS = 60;
    private static final String PASSWORD = "a good secret";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CODE = Pattern.compile("O-\\d{4}-\\d{6}");

    @Autowired
    private Deals deals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private People people;

    private final String language;
    private final int width;
    private final int pieces;
    private final int moreDays;

    /// @param moreDays later than the form suggests
    PeakOrder(String language, int width, int pieces, int moreDays) {
        this.language = language;
        this.width = width;
        this.pieces = pieces;
        this.moreDays = moreDays;
    }

    @Test
    void anOrderIsPlannedRefusedRepairedMadeDisturbedAcceptedAndSettled() {
        var page = signedIn("buyer", "demo");

        ask(page);
        var order = page.url();
        keep(page, "proposals");
        page.locator(".proposal .btn.main").first().click();
        tenMakersInTwoCities(page);
        keep(page, "proposal");
        page.locator("form[action$='/confirmation'] button").click();

        twoMakersRefuse(page, order);
        answerUntilCommitted(page, order);
        keep(page, "committed");

        aMachineBreaks(page, order);
        passDaysUntil(page, order, "DELIVERED");
        keep(page, "thread");

        page.locator("form[action$='/acceptance'] button").click();
        await(page, order, "INVOICED");
        payEverything(page);
        theOperatorFindsItsFee(page.url());
        press(page, order, "/demo/clock", "24");
        await(page, order, "CLOSED");
        keep(page, "settled");
    }

    private void ask(Page page) {
        page.navigate("/orders/new");
        var pullover = page.locator("#routing option", new Page.LocatorOptions().setHasText("P3-A"));
        page.locator("#routing").selectOption(pullover.first().getAttribute("value"));
        page.locator("#total").fill(String.valueOf(pieces));
        page.locator("#colours").fill("驼色，黑，藏青，米白");
        var usual = LocalDate.parse(page.locator("#due").inputValue());
        page.locator("#due").fill(usual.plusDays(moreDays).toString());
        page.locator("form.order .btn.main").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator(".proposal").count())
                .as(page.locator("main").innerText())
                .isBetween(1, 3);
    }

    private static void tenMakersInTwoCities(Page page) {
        var both = NUMBER.matcher(page.locator("h1 + p").innerText())
                .results()
                .limit(2)
                .map(found -> Integer.parseInt(found.group()))
                .toList();
        assertThat(both.getFirst()).as("makers").isGreaterThanOrEqualTo(10);
        assertThat(both.getLast()).as("cities").isGreaterThanOrEqualTo(2);
    }

    /// On their own pages: one declines, one could only do it a quarter later, which is too late.
    private void twoMakersRefuse(Page page, String order) {
        page.navigate(order);
        var declining = asMaker(anOffer(order));
        declining.locator("details:has(form[action$='/refusal']) > summary").click();
        declining.locator("form[action$='/refusal'] select").selectOption("NO_CAPACITY");
        send(declining, "/refusal");
        repaired(page, order, 1);
        page.navigate(order);
        assertThat(thread(page)).contains(words("谢绝：", "Declined: "));

        var job = anOffer(order);
        var later = LocalDateTime.ofInstant(job.due(), BusinessClock.ZONE).plusDays(90);
        var countering = asMaker(job);
        countering.locator("details:has(form[action$='/counter']) > summary").click();
        countering.locator("#ends").fill(later.truncatedTo(ChronoUnit.MINUTES).toString());
        send(countering, "/counter");
        repaired(page, order, 2);
        page.navigate(order);
        assertThat(thread(page)).contains(words("还价：", "Asks for: "));
    }

    private void send(Page page, String form) {
        click(page, page.locator("form[action$='" + form + "'] button"));
        assertThat(page.locator(".flash.good").count())
                .as(page.locator("main").innerText())
                .isEqualTo(1);
        assertFits(page);
    }

    /// Waits until the plan was mended so often; what goes beyond the limits is agreed to.
    private void repaired(Page page, String order, int times) {
        for (int tries = 0; tries < 40 && rounds(order) < times; tries++) {
            page.waitForTimeout(500);
            page.navigate(order);
            agreeToChanges(page);
        }
        assertThat(rounds(order)).as("repairs of the plan").isGreaterThanOrEqualTo(times);
    }

    private int rounds(String order) {
        return Acting.as(
                Acting.SYSTEM,
                () -> dispatches
                        .findRunning(new Need.Id(needOf(order)))
                        .orElseThrow()
                        .rounds());
    }

    /// The sheet of the job, opened by somebody of its maker who found it on the list of jobs.
    private Page asMaker(JobDeal job) {
        var username = "maker-" + job.code().toLowerCase(Locale.ROOT);
        Acting.run(Acting.SYSTEM, () -> {
            var clerk = (Enrolling.Enrolled) people.enrol(username, PASSWORD, "厂里的人", language);
            people.join(clerk.person().id(), job.maker().value(), Role.SME, "");
        });
        var page = signedIn(username, PASSWORD);
        page.navigate("/jobs?show=TO_ANSWER&q=" + job.code());
        assertFits(page);
        page.locator("main a", new Page.LocatorOptions().setHasText(job.code()))
                .first()
                .click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("main").innerText())
                .as("a maker sees neither the buyer's price nor its rivals")
                .doesNotContain("O-2");
        return page;
    }

    /// A job of a linker that has but this one of the order, so that nothing else of it waits for somebody played.
    private JobDeal anOffer(String order) {
        var open =
                Acting.as(
                                Acting.SYSTEM,
                                () -> jobs.ofOrder(deals.findOfNeed(needOf(order))
                                        .orElseThrow()
                                        .id()))
                        .stream()
                        .filter(job -> job.stage().isOpen())
                        .toList();
        var perMaker = open.stream().collect(Collectors.groupingBy(JobDeal::maker, Collectors.counting()));
        return open.stream()
                .filter(job -> "link".equals(job.step().process()) && perMaker.get(job.maker()) == 1)
                .findFirst()
                .orElseThrow();
    }

    /// The makers nobody plays answer; refusals are mended by themselves, changes beyond the limits are agreed to.
    /// Who was played a while ago keeps silent, until its time is up.
    private void answerUntilCommitted(Page page, String order) {
        for (int round = 1; round <= 30 && !stage(page).equals("COMMITTED"); round++) {
            press(page, order, "/demo/makers-answer");
            agreeToChanges(page);
            page.waitForTimeout(400);
            page.navigate(order);
            if (round % 8 == 0 && stage(page).equals("OFFERING")) {
                press(page, order, "/demo/clock", "24");
                page.navigate(order);
            }
        }
        assertThat(stage(page)).isEqualTo("COMMITTED");
    }

    /// The operator sees what it would mean before anybody commits, carries it out, and the buyer is told.
    private void aMachineBreaks(Page page, String order) {
        var code = codeOf(page);
        var operator = signedIn("operator", "demo");
        operator.navigate("/operations/orders?q=" + code);
        assertThat(operator.locator("tbody").innerText()).contains(code);
        assertFits(operator);
        press(operator, "/", "/demo/breakdown");

        var consequences = operator.locator("main").innerText();
        assertThat(consequences)
                .as("whose order, which dates, what it costs, who moves")
                .contains(code, words("承诺日 ", "Promised "), words("成本 ", "Cost "));
        assertThat(operator.locator("main tbody tr").count())
                .as("jobs that move")
                .isPositive();
        keep(operator, "breakdown");
        operator.locator("form[action$='/handling'] button").click();
        operator.waitForLoadState(LoadState.LOAD);

        page.navigate("/inbox");
        assertThat(page.locator("main").innerText()).as("the buyer is told").containsPattern(told(code));
        assertFits(page);
        press(page, order, "/demo/makers-answer");
        agreeToChanges(page);
    }

    /// Mended within the limits, promised anew, or asked.
    private Pattern told(String code) {
        return Pattern.compile(words(
                code + "( 的方案已自动修补|：承诺由| 的改动超出)",
                "(plan of order " + code + " was mended|" + code + ": the promise moves|" + code + " would change)"));
    }

    private void agreeToChanges(Page page) {
        var look = page.locator("#changes a.btn.main");
        if (look.count() > 0) {
            look.first().click();
            page.locator("form[action$='/agreement'] button").first().click();
            page.waitForLoadState(LoadState.LOAD);
        }
    }

    private void passDaysUntil(Page page, String order, String stage) {
        page.navigate(order);
        for (int day = 0; day < MOST_DAYS && !stage(page).equals(stage); day++) {
            press(page, order, "/demo/clock", "24");
            inspect(page);
            page.navigate(order);
            if (page.locator("#changes a.btn.main").count() > 0) {
                agreeToChanges(page);
                page.navigate(order);
            }
        }
        assertThat(stage(page)).isEqualTo(stage);
    }

    /// The buyer judges what is made: all good.
    private static void inspect(Page page) {
        page.navigate("/inspections");
        var forms = page.locator("form[action$='/inspection']");
        while (forms.count() > 0) {
            var job = forms.first().getAttribute("action");
            forms.first().locator("button").last().click();
            page.waitForCondition(
                    () -> forms.count() == 0 || !job.equals(forms.first().getAttribute("action")));
        }
    }

    private static BigDecimal yuan(String shown) {
        return new BigDecimal(shown.replaceAll("[^0-9.]", ""));
    }

    /// With one transfer; the statement adds up to what the order was to cost.
    private void payEverything(Page page) {
        var price = page.locator(".thread dd.num").first().innerText();
        page.locator("a[href*='/statements/']").first().click();
        page.waitForLoadState(LoadState.LOAD);
        var total = page.locator("tfoot b").innerText();
        assertThat(yuan(price)).as("to the fen").isEqualByComparingTo(yuan(total));
        assertFits(page);
        page.locator(".payall input[name=reference]").fill("ICBC-20261208-001");
        page.locator(".payall button").click();
        page.waitForLoadState(LoadState.LOAD);
    }

    /// Whoever is played confirms for itself; the demo does it for the others.
    private void theOperatorFindsItsFee(String statement) {
        var operator = signedIn("operator", "demo");
        operator.navigate(statement);
        assertFits(operator);
        click(operator, operator.locator("form[action$='/confirmation'] button"));
    }

    private static void await(Page page, String order, String stage) {
        for (int tries = 0; tries < 40 && !stage(page).equals(stage); tries++) {
            page.waitForTimeout(250);
            page.navigate(order);
        }
        assertThat(stage(page)).isEqualTo(stage);
    }

    private Page signedIn(String username, String password) {
        var page = width == PHONE ? openPhone(language) : openDesk(language);
        signIn(page, username, password);
        speak(page, language);
        return page;
    }

    private void keep(Page page, String what) {
        picture(page, "story-%s-%s".formatted(language, what));
        assertFits(page);
    }

    private static void press(Page page, String back, String action) {
        page.navigate(back);
        click(page, page.locator(".demobar form[action='" + action + "'] button"));
    }

    private static void press(Page page, String back, String action, String value) {
        page.navigate(back);
        click(page, page.locator(".demobar form[action='" + action + "'] button[value='" + value + "']"));
    }

    private static void click(Page page, Locator button) {
        button.first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    private String words(String chinese, String english) {
        return "zh".equals(language) ? chinese : english;
    }

    private static UUID needOf(String order) {
        return UUID.fromString(order.substring(order.lastIndexOf('/') + 1));
    }

    private static String codeOf(Page page) {
        var found = CODE.matcher(page.locator("main").innerText());
        assertThat(found.find()).as("the order's code").isTrue();
        return found.group();
    }

    private static String thread(Page page) {
        return page.locator(".thread .steps").allTextContents().toString();
    }

    /// The stage the thread says the order is in.
    private static String stage(Page page) {
        var thread = page.locator(".thread [data-stage]");
        return thread.count() == 0 ? "" : String.valueOf(thread.first().getAttribute("data-stage"));
    }
}
