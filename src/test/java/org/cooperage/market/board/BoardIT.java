package org.cooperage.market.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.cooperage.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// The operator at the desk: the picture by keyboard, the list on the phone, reasons and bottlenecks.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000"})
class BoardIT extends InBrowser {

    @Autowired
    private BoardRefresh refresh;

    @BeforeEach
    void theBoardIsAsTheDealsAre() {
        refresh.refresh();
    }

    @Test
    void aJobIsFoundAndTriedElsewhereWithTheKeyboardAlone() {
        var page = operator(openDesk("en"), "en");
        page.navigate("/board?group=firm");
        page.locator("[data-count]", new Page.LocatorOptions().setHasText(Pattern.compile("\\d+ jobs")))
                .waitFor();
        page.locator(".boardview").focus();
        page.waitForCondition(
                () -> { // the first bars may be those of another window
                    page.keyboard().press("ArrowDown");
                    return !page.locator("#boardsaid").textContent().isEmpty();
                });
        page.keyboard().press("ArrowDown");

        assertThat(page.locator("#boardsaid").textContent()).containsPattern("J-\\d+");

        page.keyboard().press("Enter");
        page.locator("#boarddetail form.moveform").waitFor();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("to");
        page.locator("#boarddetail #start").fill("2026-12-20T09:00");
        page.locator("#boarddetail form.moveform .btn").press("Enter");
        page.locator("#boarddetail .trial, #boarddetail .refused").first().waitFor();
        picture(page, "board-trial");
    }

    @Test
    void onThePhoneTheBoardIsAList() {
        var page = operator(openPhone("zh"), "zh");
        page.navigate("/board");

        page.locator(".boardview").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(page.locator(".boardlist tbody tr").count()).isPositive();
        assertFits(page);
    }

    @Test
    void lateOrdersSayWhatHoldsThemUp() {
        var page = operator(openDesk("zh"), "zh");

        page.navigate("/board/late");
        assertThat(page.locator("h1").textContent()).contains("延误");
        page.navigate("/board/bottlenecks");
        assertThat(page.locator("main").textContent()).doesNotContain("??");
        assertFits(page);
    }

    private Page operator(Page page, String language) {
        signIn(page, "operator", "demo");
        speak(page, language);
        return page;
    }
}
