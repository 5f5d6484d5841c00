package org.cooperage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cooperage.InBrowser;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/// Every role opens what its navigation leads to, and one page of each kind that is linked from there.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000"})
class EveryPageIT extends InBrowser {

    /// They read the same of what is linked.
    private static final Set<Role> OFFICES = Set.of(Role.GOV, Role.ASC, Role.PARK);
    private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern NOT_A_PAGE = Pattern.compile(
            "^/api/|format=|sort=|page=|/photo|/evidence|/documents|/templates|/exports|/faults" + "|/table$");

    /// What is wrong with a page, as sentences: read by the browser, so that only what is seen counts.
    private static final String FAULTS = """
            () => {
              const faults = [];
              const text = document.body.innerText;
              const headlines = document.querySelectorAll('h1').length;
              if (headlines !== 1) faults.push(headlines + ' headlines');
              for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
                const named = field.labels?.length || field.ariaLabel || field.getAttribute('aria-labelledby');
                if (field.getClientRects().length > 0 && !named) faults.push('no label: ' + field.outerHTML);
              }
              for (const left of text.match(/\\?\\?[^?\\n]+\\?\\?|\\{\\d[^}\\n]*\\}|\\bNaN\\b|Optional\\[/g) ?? []) {
                faults.push('left over: ' + left);
              }
              if (document.documentElement.lang.startsWith('en')) {
                for (const line of text.split('\\n')) {
                  if (/[a-z]{3}.*[，。；：？！（）]|[，。；：？！（）].*[a-z]{3}/.test(line)) faults.push('mixed: ' + line);
                }
              }
              return faults;
            }""";

    @ParameterizedTest
    @CsvSource({
        "guest, PUB, en, /places /products /processes /try /login",
        "buyer, BUYER, en, /orders/new /inspections /disputes",
        "knitter, SME, en, /calendars /machines/new /sites",
        "operator, OPS, en, /places /rights /inspections /operations/orders /disputes",
        "county, GOV, en, /cluster",
        "association, ASC, en, /imports",
        "lab, SVC, en, /inspections",
        "bank, FI, en, /clients",
        "park, PARK, en, /sites",
        "knitter, SME, zh, /calendars",
        "county, GOV, zh, /cluster"
    })
    void everyPageOpensFitsAndIsWhole(String name, Role role, String language, String more) {
        var page = openDesk(language);
        enter(page, name, language);
        var ways = new ArrayList<>(addresses(page.locator("header nav a")));
        ways.addAll(List.of(more.split(" ")));
        walk(page, (OFFICES.contains(role) ? "office" : role) + language, ways);
    }

    /// Others of a role that has been everywhere: where they find something else.
    @ParameterizedTest
    @CsvSource({
        "linker, SME, /jobs /machines",
        "carrier, SVC, /shipments /services/desk /jobs",
        "designer, SVC, /jobs /services/desk /clients",
        "school, SVC, /bookings /services/desk /machines"
    })
    void whatOthersOfTheRoleFindIsWholeToo(String name, Role role, String ways) {
        var page = openDesk("en");
        enter(page, name, "en");
        walk(page, role + "en", List.of(ways.split(" ")));
    }

    @Test
    void theOrderFormIsFilledWithTheKeyboardAlone() {
        var page = openDesk("en");
        enter(page, "buyer", "en");
        page.navigate("/orders/new");
        var fields = page.locator("main form.order").first().locator("input:visible, select:visible, textarea:visible");
        var wanted = new HashSet<>(
                fields.all().stream().map(field -> field.getAttribute("name")).toList());

        fields.first().focus();
        for (int tab = 0; tab < 60 && !wanted.isEmpty(); tab++) {
            wanted.remove(String.valueOf(page.evaluate("document.activeElement.name")));
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("focus on %s", page.evaluate("document.activeElement.outerHTML"))
                    .isNotEqualTo("none");
            page.keyboard().press("Tab");
        }

        assertThat(wanted).as("fields Tab does not reach").isEmpty();
    }

    @Test
    void aRefusedFormStandsAgainAsItWasTyped() {
        var page = openDesk("en");
        enter(page, "knitter", "en");
        page.navigate("/machines");
        page.locator("main tbody a[href^='/machines/']").first().click();
        page.locator("#days-off input[name=from]").fill("2026-12-10T08:00");
        page.locator("#days-off input[name=to]").fill("2026-12-09T08:00");

        page.locator("#days-off button").click();

        assertThat(page.locator("#days-off [role=alert]").textContent()).contains("after the beginning");
        assertThat(page.locator("#days-off input[name=from]").inputValue()).isEqualTo("2026-12-10T08:00");
        assertThat(page.locator("main [role=alert]").count()).isOne();
    }

    private void enter(Page page, String role, String language) {
        if (role.equals("guest")) {
            page.navigate("/");
        } else {
            signIn(page, role, "demo");
        }
        speak(page, language);
    }

    /// @param group of those who walk: of what is linked, one of them opens each kind
    private void walk(Page page, String group, List<String> ways) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<String>();
        Stream.of(List.of("/"), ways)
                .flatMap(List::stream)
                .filter(path -> seen.add(kind(path)))
                .forEach(ahead::add);
        var direct = ahead.size();
        for (int opened = 0; !ahead.isEmpty(); opened++) {
            open(page, ahead.poll());
            if (opened < direct) {
                linked(page, group, seen).forEach(ahead::add);
            }
        }
    }

    /// One page of each kind the rows of the page lead to.
    private static List<String> linked(Page page, String group, Set<String> seen) {
        return addresses(page.locator("main tbody a[href^='/'], main .card a[href^='/']")).stream()
                .filter(path -> !NOT_A_PAGE.matcher(path).find() && seen.add(kind(path)))
                .filter(path -> OPENED.add(group + kind(path)))
                .limit(3)
                .toList();
    }

    private void open(Page page, String path) {
        page.setViewportSize(1280, 900);
        var answer = page.navigate(path);

        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat((List<?>) page.evaluate(FAULTS)).as(path).isEmpty();
        assertFits(page);
        page.setViewportSize(360, 740);
        assertFits(page);
    }

    private static String kind(String path) {
        return ID.matcher(path.replaceFirst("[?#].*", "")).replaceAll("ID");
    }

    private static List<String> addresses(Locator links) {
        var found = new ArrayList<String>();
        for (var address : (List<?>) links.evaluateAll("links => links.map(link => link.getAttribute('href'))")) {
            found.add(String.valueOf(address));
        }
        return found;
    }
}
