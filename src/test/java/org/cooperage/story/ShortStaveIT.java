package org.cooperage.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// A micro knitter that is short in design: it answers, sees why, orders what would lift it where it stands, asks more
/// for its new style, and reads a quarter of a year later whether it helped.
///
/// The quarter passes in its own rows only: the clock belongs to all tests.
@TestPropertySource(properties = {"cooperage.demo.enabled=true", "cooperage.demo.firms=1000"})
class ShortStaveIT extends InBrowser {
    private static final Map<String, String> WEAK =
            Map.of("RD1", "0.6", "RD2", "4", "RD3", "2", "RD4", "18", "RD5", "10");
    private static final Map<String, String> STRONG =
            Map.of("MK1", "50", "MK2", "45", "MK3", "20", "MK4", "50", "MK5", "5");
    private static final Map<String, String> LIFTED =
            Map.of("RD1", "2.5", "RD2", "28", "RD3", "24", "RD4", "7", "RD5", "60");

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private JdbcClient db;
    private Knitter knitter;

    /// @param capability what it knits, and asks `price` yuan a piece for
    record Knitter(UUID id, String username, UUID capability, BigDecimal price) {}

    /// One nobody plays and of which nothing is known yet.
    @BeforeEach
    void aMicroKnitter() {
        db = JdbcClient.create(owner);
        knitter = db.sql("""
                        SELECT p.id, a.username, c.id AS capability, t.unit_price
                        FROM party p JOIN membership m ON m.party_id = p.id JOIN person a ON a.id = m.person_id
                        JOIN capability c ON c.owner_id = p.id JOIN capability_terms t ON t.capability_id = c.id
                        WHERE p.link_id = 'L7' AND p.size_class = 'MICRO' AND p.status = 'VERIFIED'
                          AND NOT EXISTS (SELECT FROM barrel_answer b WHERE b.party_id = p.id)
                          AND NOT EXISTS (SELECT FROM demo_account d WHERE d.party_id = p.id)
                          AND (SELECT coalesce(sum(jobs), 0) FROM track_record r WHERE r.owner_id = p.id) < 5
                        ORDER BY p.id, c.id LIMIT 1""")
                .query((row, n) -> new Knitter(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getObject("capability", UUID.class),
                        row.getBigDecimal("unit_price")))
                .single();
    }

    @Test
    void aShortStaveIsLiftedAndShownBeforeAndAfter() {
        var firm = openPhone("zh");
        signIn(firm, knitter.username(), "demo");
        answer(firm, "RD", WEAK);
        answer(firm, "MK", STRONG);
        vouch(firm);
        assertThat(firm.locator("h1").innerText()).contains("研发设计");
        assertThat(firm.locator("main").innerText()).contains("为什么是“研发设计”", "基础权益：六项用上");
        assertFits(firm);
        picture(firm, "short-stave-1-found");

        var order = order(firm);
        serve(order);
        firm.navigate(order);
        move(firm, "ACCEPT");
        assertThat(firm.locator("h1").innerText()).contains("已验收");

        askMore(firm);
        aQuarterPasses(firm);
        answer(firm, "RD", LIFTED);
        vouch(firm);

        firm.navigate("/barrel/remedies");
        assertThat(firm.locator("td[data-label='90 天后']").first().innerText()).containsPattern("\\d+ \\(\\+\\d+\\)");
        assertFits(firm);
        picture(firm, "short-stave-2-lifted");

        firm.navigate("/barrel/entitlements");
        assertThat(firm.locator("td[data-label='状态']").allInnerTexts())
                .hasSize(6)
                .startsWith("在用", "在用");
        assertFits(firm);
    }

    /// What the platform counts itself is not asked.
    private static void answer(Page page, String dimension, Map<String, String> answers) {
        page.navigate("/barrel/questions/" + dimension);
        answers.forEach(
                (indicator, value) -> page.locator("#" + indicator).all().forEach(field -> field.fill(value)));
        press(page, "保存，下一步");
    }

    private static void vouch(Page page) {
        page.navigate("/barrel/aims");
        page.locator("input[name=truthful]").check();
        press(page, "看我的木桶");
    }

    /// Takes what is advised first; gives the page of the order.
    private static String order(Page firm) {
        firm.locator("a.btn.main", new Page.LocatorOptions().setHasText("下单 · "))
                .click();
        firm.waitForURL("**/orders/new");
        press(firm, "确认下单");
        firm.waitForURL("**/service-orders/*");
        return firm.url();
    }

    /// The design centre in the same town.
    private void serve(String order) {
        var designer = openPhone("zh");
        signIn(designer, "designer", "demo");
        designer.navigate(order);
        move(designer, "START");
        designer.locator("details:has(input[value=DELIVER])").evaluate("details => details.open = true");
        move(designer, "DELIVER");
    }

    private static void move(Page page, String move) {
        page.locator("form:has(input[value=%s]) button".formatted(move)).click();
        page.waitForLoadState();
    }

    /// A style of its own is worth 15 % more.
    private void askMore(Page firm) {
        var more = knitter.price().multiply(new BigDecimal("1.15")).setScale(2, RoundingMode.HALF_UP);
        firm.navigate("/capabilities/" + knitter.capability() + "/edit");
        firm.locator("#unitPrice").fill(more.toPlainString());
        press(firm, "保存");
        assertThat(db.sql("SELECT unit_price FROM capability_terms WHERE capability_id = ?")
                        .param(knitter.capability())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(more);
    }

    private void aQuarterPasses(Page firm) {
        firm.waitForCondition(() -> db.sql("""
                                UPDATE barrel_remedy SET taken_on = taken_on - 91
                                WHERE party_id = ? AND source = 'ORDER'""").param(knitter.id()).update() == 1);
        db.sql("UPDATE barrel_assessment SET at = at - interval '91 days' WHERE party_id = ?")
                .param(knitter.id())
                .update();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
