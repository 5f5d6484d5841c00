package org.cooperage.market.stop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.cooperage.InBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// The county official stops the wet work of a place from the phone, far enough ahead to disturb nobody else's test.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000"})
class StopIT extends InBrowser {

    @Test
    void anOfficialDeclaresAStopOnThePhoneAndLiftsIt() {
        var page = openPhone("en");
        signIn(page, "county", "demo");
        speak(page, "en");
        page.navigate("/stops");
        page.locator("a.btn", new Page.LocatorOptions().setHasText("Declare a stop"))
                .click();
        page.getByLabel(Pattern.compile("\\(wet\\)")).first().check();
        page.locator("#from").fill("2027-05-03T08:00");
        page.locator("#until").fill("2027-05-03T07:00");
        page.locator("#source").fill("Orange warning 7");
        page.locator("#reason").selectOption(new SelectOption().setLabel("Heavy pollution"));
        press(page, "Declare a stop");

        assertThat(page.locator("main").textContent()).contains("It ends before it begins");
        assertThat(page.locator("#source").inputValue()).isEqualTo("Orange warning 7");

        page.locator("#until").fill("2027-05-05T08:00");
        press(page, "Declare a stop");

        assertThat(page.locator("h1").textContent()).contains("stops from");
        assertThat(page.locator("main").textContent()).containsPattern("[1-9]\\d* entries of machines of [1-9]");
        assertFits(page);
        picture(page, "stop-phone");

        press(page, "Lift it now");

        assertThat(page.locator("h1").textContent()).contains("was lifted");
    }

    private static void press(Page page, String name) {
        page.locator("main button", new Page.LocatorOptions().setHasText(name)).click();
        page.waitForLoadState();
    }
}
