package org.cooperage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cooperage.InBrowser;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.shared.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FrameIT extends InBrowser {

    @Autowired
    private People people;

    @Test
    void aGuestReadsWhatThisIsInTheLanguageChosen() {
        var page = openPhone("zh");
        page.navigate("/");
        assertThat(page.locator("h1").textContent()).contains("一座虚拟工厂");
        assertFits(page);

        page.locator(".language button[value=en]").click();

        assertThat(page.locator("h1").textContent()).contains("one virtual factory");
        assertFits(page);
        picture(page, "welcome-phone-en");
    }

    @Test
    void oneSignsInAndOut() {
        var name = "someone-" + UUID.randomUUID().toString().substring(0, 8);
        var enrolled = Acting.as(Acting.SYSTEM, () -> people.enrol(name, "a good secret", "王秀兰", "zh"));
        assertThat(enrolled).isInstanceOf(Enrolling.Enrolled.class);
        var page = openDesk("en");

        signIn(page, name, "a good secret");

        assertThat(page.locator("main").textContent()).contains("王秀兰").contains("没有要处理的事");
        picture(page, "home-desk-zh");
        page.locator("form[action='/logout'] button").click();
        assertThat(page.locator(".top a[href='/login']").isVisible()).isTrue();
    }

    @Test
    void aWrongPasswordIsAnsweredPlainly() {
        var page = openDesk("en");
        page.navigate("/login");
        page.locator("#username").fill("nobody");
        page.locator("#password").fill("nothing");

        page.locator("main button").click();

        assertThat(page.locator("[role=alert]").textContent()).contains("wrong");
    }

    @Test
    void anUnknownAddressSaysWhatToDo() {
        var page = openDesk("zh");
        page.navigate("/parties/nothing-like-that");

        assertThat(page.locator("h1").textContent()).isNotBlank();
        assertThat(page.content()).doesNotContain("Exception");
    }
}
