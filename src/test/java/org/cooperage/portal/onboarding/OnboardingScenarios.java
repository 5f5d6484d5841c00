package org.cooperage.portal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.access.Visitor;
import org.cooperage.party.Party;
import org.cooperage.party.Verifications;
import org.cooperage.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A provider of services joins by itself, as a workshop does, without any script in its browser.
@CooperageTest
class OnboardingScenarios {

    private static final String PASSWORD = "a good secret";
    private static final Map<String, String> SERVICE = Map.ofEntries(
            Map.entry("dimension", "QC"),
            Map.entry("category", "TESTING"),
            Map.entry("nameZh", "纤维含量检测"),
            Map.entry("summaryZh", "三天出报告。"),
            Map.entry("model", "FIXED"),
            Map.entry("amount", "260"),
            Map.entry("unitZh", "样"),
            Map.entry("least", "1"),
            Map.entry("answerHours", "24"),
            Map.entry("days", "3"));

    @Autowired
    private Verifications verifications;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    @LocalServerPort
    private int port;

    private TestFirms firms;
    private Visitor visitor;
    private String username;

    @BeforeEach
    void aVisitor() {
        firms = new TestFirms(owner);
        visitor = new Visitor(port);
        username = "provider-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aProviderJoinsIsVerifiedAndPublishesItsFirstService() {
        enrol();
        answer("/onboarding/code", Map.of("code", TestFirms.newCode()));
        answer("/onboarding/place", place("SERVICE"));
        assertThat(visitor.get("/onboarding").body())
                .as("no machines are asked for")
                .contains("提供服务", "都对吗")
                .doesNotContain("onboarding?step=MACHINES");

        assertThat(location(visitor.post("/onboarding", "/onboarding/completion", Map.of())))
                .endsWith("/onboarding/done");
        assertThat(visitor.get("/onboarding/done?lang=en").body())
                .contains("Write the first service", "/services/new")
                .doesNotContain("Change prices");

        var draft = location(visitor.post("/services/new", "/services", SERVICE));
        assertThat(publish(draft, 1).statusCode())
                .as("not before it is verified")
                .isEqualTo(400);
        verify();
        assertThat(publish(draft, 1).statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).get(path(draft)).body()).contains("纤维含量检测");
        assertThat(visitor.get("/services/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoKindToJoinAsIsAskedAgain() {
        enrol();
        answer("/onboarding/code", Map.of("code", TestFirms.newCode()));

        var refused = visitor.post("/onboarding", "/onboarding/place", place("GOVERNMENT"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("“GOVERNMENT”不是可以自行入驻的类别", "纤检所");
    }

    @Test
    void aProgramJoinsAProviderInOneCallAndIsToldWhatIsWrong() {
        enrol();
        var place = firms.city();

        var wrong = join("SERVICE", place.value(), ",\"machines\":{\"KNIT12\":2}");
        var notInvited = join("FINANCE", place.value(), "");
        var right = join("SERVICE", place.value(), "");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("machines", "KNIT12");
        assertThat(notInvited.statusCode()).isEqualTo(400);
        assertThat(right.statusCode()).isEqualTo(201);
        assertThat(kind()).isEqualTo("SERVICE");
    }

    private void enrol() {
        var account = Map.of("name", "赵敏", "username", username, "password", PASSWORD);
        assertThat(visitor.post("/onboarding", "/onboarding/account", account).statusCode())
                .isEqualTo(302);
    }

    private void answer(String path, Map<String, String> fields) {
        assertThat(visitor.post("/onboarding", path, fields).statusCode())
                .as(path)
                .isEqualTo(302);
    }

    private Map<String, String> place(String kind) {
        return Map.of("kind", kind, "name", "清河纤检所", "place", firms.city().toString());
    }

    private HttpResponse<String> publish(String service, int version) {
        return visitor.post(
                path(service), path(service) + "/publication", Map.of("version", Integer.toString(version)));
    }

    private HttpResponse<String> join(String kind, UUID place, String more) {
        var json = "{\"kind\":\"%s\",\"code\":\"%s\",\"name\":\"清河纤检所\",\"place\":\"%s\"%s}"
                .formatted(kind, TestFirms.newCode(), place, more);
        var word = Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return new Visitor(port)
                .send(visitor.request("/api/parties")
                        .header("Authorization", "Basic " + word)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    private void verify() {
        var party = new Party.Id(JdbcClient.create(owner)
                .sql("""
                        SELECT m.party_id FROM membership m JOIN person p ON p.id = m.person_id WHERE p.username = ?""")
                .param(username)
                .query(UUID.class)
                .single());
        Acting.run(Acting.SYSTEM, () -> verifications.verify(party));
    }

    private String kind() {
        return JdbcClient.create(owner)
                .sql("""
                        SELECT y.kind FROM membership m JOIN person p ON p.id = m.person_id
                        JOIN party y ON y.id = m.party_id AND m.role = 'SVC' WHERE p.username = ?""")
                .param(username)
                .query(String.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/services/"));
    }
}
