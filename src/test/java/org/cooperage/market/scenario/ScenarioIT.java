package org.cooperage.market.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.cooperage.InBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// The operator assumes something, watches the plan get better, stops it, compares and throws it away.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000"})
class ScenarioIT extends InBrowser {

    @Test
    void fromAnAssumptionToAComparison() {
        var page = operator(openDesk("en"));
        page.navigate("/scenarios");
        page.locator("#name").fill("Linking gets dearer");
        page.locator("form.filter .btn.main").click();
        page.waitForURL(url -> url.matches(".*/scenarios/[0-9a-f-]{36}"));
        var form = page.locator("details", new Page.LocatorOptions().setHas(page.locator("input[value=PRICE_UP]")));
        form.locator("summary").click();
        form.locator("[name=process]").selectOption("link");
        form.locator("[name=percent]").fill("20");
        form.locator(".btn").click();
        assertThat(page.locator(".assumed").textContent()).contains("20");

        page.locator("form[action$='/run'] .btn").click();
        page.locator(".figure").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        var stop = page.locator("form[action$='/stop'] .btn");
        if (stop.count() > 0) {
            stop.click();
        }
        picture(page, "scenario");

        page.navigate("/scenarios/comparison");
        assertThat(page.locator(".comparison").textContent()).contains("Linking gets dearer");
        assertFits(page);
        page.navigate("/scenarios/runs");
        assertFits(page);
    }

    @Test
    void aNumberThatCannotBeIsNamedInTheForm() {
        var page = operator(openPhone("en"));
        page.navigate("/scenarios");
        page.locator("#name").fill("Too much");
        page.locator("form.filter .btn.main").click();
        page.waitForURL(url -> url.matches(".*/scenarios/[0-9a-f-]{36}"));
        var form = page.locator("details", new Page.LocatorOptions().setHas(page.locator("input[value=PRICE_UP]")));
        form.locator("summary").click();
        form.locator("[name=percent]").fill("9999");
        form.locator(".btn").click();

        assertThat(page.locator(".faults").textContent()).contains("9999");
        assertFits(page);
    }

    private Page operator(Page page) {
        signIn(page, "operator", "demo");
        speak(page, "en");
        return page;
    }
}
