package org.cooperage.market.horizon;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.cooperage.InBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// The operator looks half a year ahead: from the week that is full to what fills it.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000"})
class HorizonIT extends InBrowser {

    @Test
    void aWeekOpensDownToItsOrdersAndAnExpectedOrderCountsAtOnce() {
        var page = openDesk("en");
        signIn(page, "operator", "demo");
        speak(page, "en");
        page.navigate("/board/horizon");

        assertThat(page.locator("table.weeks thead tr").nth(1).locator("th").count())
                .isEqualTo(27);
        page.locator("table.weeks tbody td a").first().click();
        page.waitForLoadState();
        assertThat(page.locator("#cell h2").textContent()).containsPattern("\\d+ %");
        assertThat(page.locator("#cell tbody tr").count()).isPositive();

        var before = page.locator("#expected tbody tr").count();
        page.locator("#quantity").fill("many");
        expect(page, "2027-03-01");
        assertThat(page.locator("#expected").textContent()).contains("many");
        page.locator("#quantity").fill("2500");
        expect(page, "2027-03-01");

        assertThat(page.locator("#expected tbody tr").count()).isEqualTo(before + 1);
        assertFits(page);
        picture(page, "horizon");
    }

    private static void expect(Page page, String due) {
        page.locator("#due").fill(due);
        page.locator("#expected form.filter button").click();
        page.waitForLoadState();
    }
}
