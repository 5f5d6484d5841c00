package org.cooperage.policy.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cooperage.InBrowser;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.test.context.TestPropertySource;

/// The association finds which of the seven conditions lacks evidence, enters it, and takes the pack away.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000"})
class PilotIT extends InBrowser {

    @Test
    void theAssociationFillsTheMissingConditionAndTakesThePackAway() throws IOException {
        var page = openDesk("en");
        signIn(page, "association", "demo");
        speak(page, "en");
        page.navigate("/pilots/hebei-2015");

        assertThat(page.locator("main blockquote[lang=zh]").count()).isEqualTo(7);
        assertThat(page.locator("h1").textContent()).contains("6 of 7 conditions are met");
        assertFits(page);

        page.locator(
                        "section.card:has(h2 .pill.warn) a[href*='/evidence/']",
                        new Page.LocatorOptions().setHasText("Enter"))
                .first()
                .click();
        enter(page, "many");
        assertThat(page.locator("main [role=alert]").first().textContent()).contains("many");
        assertThat(page.locator("#document").inputValue()).isEqualTo("Survey of firms");

        enter(page, "82");
        assertThat(page.locator("main").textContent()).contains("Survey of firms");
        assertThat(names(page.waitForDownload(
                        () -> page.locator("a[href$='/pack']").click())))
                .contains("index.txt", "figures.csv", "SHA256SUMS");
        assertThat(words(page.waitForDownload(
                        () -> page.locator("a[href$='as=pdf']").click())))
                .contains("6 of 7", "Survey of firms")
                .doesNotContain("Enter");
    }

    private static String words(Download pdf) throws IOException {
        try (var reader = new PdfReader(Files.readAllBytes(pdf.path()))) {
            var words = new StringBuilder();
            for (int sheet = 1; sheet <= reader.getNumberOfPages(); sheet++) {
                words.append(new PdfTextExtractor(reader).getTextFromPage(sheet));
            }
            return words.toString();
        }
    }

    private static void enter(Page page, String value) {
        page.locator("#value").fill(value);
        page.locator("#year").fill("2025");
        page.locator("#document").fill("Survey of firms");
        page.locator("#signer").fill("Li Xiuying, office of the association");
        page.locator("main form button.main").click();
        page.waitForLoadState();
    }

    private static Set<String> names(Download pack) throws IOException {
        Path file = pack.path();
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        }
    }
}
