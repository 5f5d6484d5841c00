package org.cooperage.barrel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.cooperage.InBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// On a phone, in English: a knitter answers, leaves, comes back, vouches and reads its barrel.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000"})
class BarrelIT extends InBrowser {
    private static final byte[] PDF = "%PDF-1.4 certificate".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aKnitterAnswersAndReadsItsBarrel() {
        var page = openPhone("en");
        signIn(page, "knitter", "demo");
        page.locator("button[name=lang][value=en]").click();
        page.waitForLoadState();
        page.navigate("/barrel/questions/RD");

        page.locator("#RD1").fill("1.5 %");
        page.locator("#RD2").fill("200");
        send(page, "Save and go on");
        assertThat(page.locator("main").innerText()).contains("Enter a number from 0 to 100.");
        assertThat(page.locator("#RD1").inputValue()).isEqualTo("1.5 %");

        page.locator("#RD2").fill("12");
        page.locator("input[name='RD3-unknown']").check();
        page.locator("summary").first().click();
        page.locator("input[name='RD1-file']").setInputFiles(new FilePayload("books.pdf", "application/pdf", PDF));
        send(page, "Save and go on");
        assertThat(page.url()).endsWith("/barrel/questions/PU");

        page.locator("button[name=lang][value=en]").click();
        page.waitForLoadState();
        page.navigate("/barrel/questions/RD");
        assertThat(page.locator("#RD1").inputValue()).isEqualTo("1.5");
        assertThat(page.locator("main").innerText()).contains("books.pdf");

        page.navigate("/barrel/aims");
        send(page, "See my barrel");
        assertThat(page.locator("main").innerText()).contains("Tick the box.");
        page.locator("input[name=truthful]").check();
        send(page, "See my barrel");

        assertThat(page.locator("h1").innerText()).isNotBlank();
        page.locator("details:has(#RD)").evaluate("details => details.open = true");
        assertThat(page.locator("main").innerText()).contains("Diagnosis ", "R&D spend of revenue", "books.pdf");
        assertThat(page.getByRole(AriaRole.IMG).count()).isGreaterThanOrEqualTo(2);
        assertFits(page);
        picture(page, "barrel-phone");
    }

    private static void send(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        page.waitForLoadState();
    }
}
