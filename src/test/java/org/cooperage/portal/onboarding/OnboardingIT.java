package org.cooperage.portal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.InBrowser;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OnboardingIT extends InBrowser {

    private static final byte[] LICENCE = "%PDF-1.4 licence".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void aTownAndAKindOfMachine() {
        Acting.run(
                Acting.SYSTEM,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    if (places.findByCode("130534").isEmpty()) {
                        var cloud = places.add(
                                Place.Kind.CLOUD,
                                Optional.empty(),
                                "cashmere",
                                new Bilingual("羊绒云", "Cashmere cloud"),
                                new GeoPoint(37, 116));
                        var city = places.add(
                                Place.Kind.CITY,
                                Optional.of(cloud.id()),
                                "130534",
                                new Bilingual("清河县", "Qinghe"),
                                new GeoPoint(37.05, 115.67));
                        places.add(
                                Place.Kind.TOWN,
                                Optional.of(city.id()),
                                "130534103",
                                new Bilingual("谢炉镇", "Xielu"),
                                new GeoPoint(36.97, 115.62));
                    }
                    db.sql(
                                    "INSERT INTO resource_kind VALUES ('LINK_SEAT', '套口机位', 'Linking seat') ON CONFLICT DO NOTHING")
                            .update();
                    db.sql("INSERT INTO calendar VALUES (?, NULL, '每周六天', 'Six days', 63, '08:00', 10)")
                            .param(UUID.randomUUID())
                            .update();
                }));
    }

    @Test
    void aHouseholdWorkshopJoinsOnAPhone() {
        var page = openPhone("zh");
        page.navigate("/onboarding");
        account(page, "王秀兰");

        page.fill("#code", "9113 0532 px00 0002 9t");
        assertThat(page.locator("#code-note .pill").textContent()).contains("正确");
        next(page);
        page.fill("#name", "谢炉镇王秀兰套口加工部");
        page.locator(".choice", new Page.LocatorOptions().setHasText("谢炉镇")).click();
        assertFits(page);
        picture(page, "onboarding-place-phone");
        next(page);
        page.locator("#LINK_SEAT [data-step='1']").click();
        page.locator("#LINK_SEAT [data-step='1']").click();
        assertThat(page.locator("#LINK_SEAT input").inputValue()).isEqualTo("2");
        assertFits(page);
        picture(page, "onboarding-machines-phone");
        next(page);
        assertThat(page.content()).contains("套口机位 × 2");
        page.setInputFiles("#licence", new FilePayload("licence.pdf", "application/pdf", LICENCE));
        next(page);

        assertThat(page.locator("h1").textContent()).contains("已经入驻");
        assertThat(page.locator(".acting option[selected]").textContent()).contains("谢炉镇王秀兰套口加工部");
        assertFits(page);
        picture(page, "onboarding-done-phone");
        page.locator("main a[href$='/verification']").click();
        assertThat(page.content()).contains("licence.pdf").contains("待核实");
        picture(page, "verification-own-phone");
    }

    @Test
    void oneGoesOnWhereOneStoppedAndAWrongCodeSaysWhatIsWrong() {
        var page = openPhone("en");
        page.navigate("/onboarding");
        account(page, "Li Lei");
        page.fill("#code", "91130534QHZR00016A");
        next(page);
        assertThat(page.locator("#code-note").textContent()).contains("position 11");
        assertThat(page.inputValue("#code")).isEqualTo("91130534QHZR00016A");
        page.fill("#code", "91130534QHYR00016A");
        next(page);

        page.navigate("/");
        page.navigate("/onboarding");

        assertThat(page.locator("h1").textContent()).contains("What it is called");
        assertFits(page);
    }

    private void account(Page page, String name) {
        page.fill("#name", name);
        page.fill("#username", "w" + UUID.randomUUID().toString().substring(0, 10));
        page.fill("#password", "a good secret");
        next(page);
    }

    private static void next(Page page) {
        page.locator("main .btn.main").last().click();
        page.waitForLoadState();
    }
}
