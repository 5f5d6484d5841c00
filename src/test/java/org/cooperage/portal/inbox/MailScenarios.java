package org.cooperage.portal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters leave by SMTP, to a server that may refuse them.
@CooperageTest
class MailScenarios {

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxStore store;

    @Autowired
    private Parties parties;

    @Autowired
    private People people;

    @Autowired
    private LetterTexts letters;

    @Autowired
    private MessageSource texts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private JdbcClient rows;
    private PostOffice post;
    private Mailer mailer;

    @BeforeEach
    void anEmptyLetterBoxAndAServer() throws IOException {
        rows = JdbcClient.create(owner);
        rows.sql("UPDATE inbox_message SET mailed_at = now() WHERE mailed_at IS NULL")
                .update();
        post = new PostOffice();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(post.port());
        var settings = new MailSettings("jutong@example.com", "https://jutong.example.com");
        mailer = new Mailer(store, parties, people, letters, texts, sender, settings, transaction, clock);
    }

    @AfterEach
    void closed() throws IOException {
        post.close();
    }

    @Test
    void aLetterIsMailedOnceInTheLanguageOfItsReader() throws Exception {
        var knitter = party("zhang@example.com", "zh");
        var linker = party("smith@example.com", "en");
        tell(knitter);
        tell(linker);

        look();
        look();

        assertThat(post.taken()).hasSize(2);
        assertThat(mailTo("zhang@example.com")).contains("编织 的邀约已过期").doesNotContain("Knitting");
        assertThat(mailTo("smith@example.com")).contains("Knitting").doesNotContain("编织");
        assertThat(mailTo("smith@example.com")).contains("https://jutong.example.com/jobs/7");
    }

    @Test
    void theMailNamesNoPerson() throws Exception {
        var knitter = party("zhang@example.com", "zh");
        tell(knitter);

        look();

        assertThat(mailTo("zhang@example.com")).doesNotContain("张三", "13800000000", "zh-clerk");
        assertThat(post.taken().getFirst().getFrom()[0]).hasToString("jutong@example.com");
    }

    @Test
    void aRefusedMailIsTriedAgainAndHoldsUpNobody() throws Exception {
        var knitter = party("gone@example.com", "zh");
        var linker = party("smith@example.com", "en");
        tell(knitter);
        tell(linker);
        post.refuse("gone@example.com");

        look();

        assertThat(post.taken()).hasSize(1);
        assertThat(read(knitter)).as("the letter itself is in the box").hasSize(1);
        post.takeAll();
        look();
        assertThat(post.taken()).hasSize(2);
    }

    @Test
    void aServerThatIsDownLosesNothing() throws Exception {
        var knitter = party("zhang@example.com", "zh");
        tell(knitter);
        post.close();

        look();

        assertThat(read(knitter)).hasSize(1);
        assertThat(rows.sql("SELECT mail_tries FROM inbox_message WHERE party_id = ? AND mailed_at IS NULL")
                        .param(knitter.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPartyWithoutAnAddressIsPassedOver() {
        tell(party(null, "zh"));

        look();

        assertThat(post.taken()).isEmpty();
        assertThat(rows.sql("SELECT count(*) FROM inbox_message WHERE mailed_at IS NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void look() {
        Acting.run(Acting.SYSTEM, mailer::sendWaiting);
    }

    private void tell(Party.Id party) {
        var operation = Letter.of(new Bilingual("编织", "Knitting"));
        Acting.run(
                Acting.SYSTEM, () -> inbox.send(List.of(Letter.to(party, "job.lapsed", "/jobs/7", "job", operation))));
    }

    private List<InboxMessage> read(Party.Id party) {
        return Acting.as(Acting.of(UUID.randomUUID(), party.value(), Role.SME), () -> inbox.list(PageRequest.first()))
                .rows();
    }

    private String mailTo(String address) throws Exception {
        for (var mail : post.taken()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                return mail.getSubject() + "\n" + mail.getContent();
            }
        }
        throw new AssertionError("No mail to " + address);
    }

    /// A party with a contact, for which one clerk acts.
    private Party.Id party(String address, String language) {
        var id = UUID.randomUUID();
        var city = new TestCluster(owner).city().value();
        rows.sql("""
                        INSERT INTO party (id, kind, name_zh, name_en, place_id, city_id, lat, lon, status, created_at)
                        VALUES (?, 'SMALL_FIRM', '厂', 'Firm', ?, ?, 37, 115, 'VERIFIED', now())""").params(id, city, city).update();
        rows.sql("INSERT INTO party_contact (party_id, name, phone, email) VALUES (?, '张三', '13800000000', ?)")
                .param(id)
                .param(address)
                .update();
        Acting.run(Acting.SYSTEM, () -> {
            var clerk = (Enrolling.Enrolled)
                    people.enrol(language + "-clerk-" + id.toString().substring(0, 8), "a good secret", "张三", language);
            people.join(clerk.person().id(), id, Role.SME, "");
        });
        return new Party.Id(id);
    }
}
