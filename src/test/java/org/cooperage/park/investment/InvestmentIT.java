package org.cooperage.park.investment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cooperage.InBrowser;
import org.cooperage.TestCluster;
import org.cooperage.indicator.Indicators;
import org.cooperage.shared.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// At a desk: an official finds on the map that dyeing is missing, ranks whom to ask, and opens a lead.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000"})
class InvestmentIT extends InBrowser {

    @Autowired
    private Indicators indicators;

    @Test
    void theMissingDyeingBecomesALead() {
        Acting.run(TestCluster.asOperator(), indicators::refresh);
        var page = openDesk("en");
        signIn(page, "county", "demo");
        page.locator("button[name=lang][value=en]").click();
        page.waitForLoadState();

        page.navigate("/chain-map");
        assertThat(page.locator("h1").innerText()).contains("Dyeing and finishing is missing");
        picture(page, "chain-map");
        page.locator("svg a.fill").click();
        page.waitForURL("**/chain-map/L4");
        assertThat(page.locator("main").innerText()).contains("Rule: R below 0.30", "Score ");

        page.getByText("Find investors").click();
        page.waitForLoadState();
        assertThat(page.locator("table.targets tbody tr").count()).isGreaterThanOrEqualTo(3);
        assertThat(page.locator("main").innerText()).contains("restricted or to be eliminated", "drains that much");
        var first = page.locator("table.targets tbody tr b").first().innerText();
        page.locator("details > summary").first().click();
        page.locator("#w_distance").fill("90");
        send(page, "Rank");
        assertThat(page.locator("#w_distance").inputValue()).isEqualTo("90");
        assertThat(page.locator("table.targets tbody tr b").first().innerText()).isNotEqualTo(first);

        page.locator("table.targets tbody tr button").first().click();
        page.waitForURL("**/investment/leads/**");
        page.locator("#note").fill("met at the fair");
        send(page, "Move it");
        assertThat(page.locator("h1").innerText()).contains("Qualified");
        assertThat(page.locator("main").innerText()).contains("met at the fair");
        assertFits(page);
    }

    private static void send(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
