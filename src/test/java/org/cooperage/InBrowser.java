package org.cooperage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A test that walks through the pages in a real browser. An error on the browser's console fails it, unless the test
/// took the network away.
///
/// The browser is started once per run. A fresh profile (no cookies) for each test; [#openPhone] and [#openDesk] make
/// the window.
@CooperageTest
public abstract class InBrowser {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @LocalServerPort
    private int port;

    private final List<BrowserContext> profiles = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void needsABrowser() {
        Assumptions.assumeTrue(Files.exists(CHROMIUM), "Chromium is missing: bin/test installs it.");
    }

    @AfterEach
    void nobodyComplained() {
        profiles.forEach(BrowserContext::close);
        profiles.clear();
        assertThat(complaints).as("errors on the browser's console").isEmpty();
    }

    /// A window of a desk, 1280 pixels wide; `language` is `zh` or `en`.
    protected Page openDesk(String language) {
        return open(1280, 900, language);
    }

    /// A window of a phone, 360 pixels wide.
    protected Page openPhone(String language) {
        return open(360, 740, language);
    }

    private Page open(int width, int height, String language) {
        var profile = Shared.BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setBaseURL("http://localhost:" + port)
                .setLocale("en".equals(language) ? "en-GB" : "zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        profiles.add(profile);
        var page = profile.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())
                    && !message.text().contains("the server responded with a status of 4")
                    && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(error));
        return page;
    }

    /// Signs in through the form.
    protected void signIn(Page page, String username, String password) {
        page.navigate("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("main").getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /// Reads on in the language; nothing is pressed where the page speaks it already.
    protected void speak(Page page, String language) {
        var html = page.locator("html");
        if (!language.equals(html.getAttribute("lang"))) {
            page.locator(".language button[value=" + language + "]").click();
            page.waitForCondition(() -> language.equals(html.getAttribute("lang")));
            page.waitForLoadState();
        }
    }

    /// Keeps a picture of the whole page under target/screenshots.
    protected void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /// Nothing sticks out sideways.
    protected void assertFits(Page page) {
        var tooWide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) tooWide).intValue())
                .as("pixels too wide at " + page.url())
                .isLessThanOrEqualTo(0);
    }

    private static final class Shared {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(FLAGS));
    }
}
