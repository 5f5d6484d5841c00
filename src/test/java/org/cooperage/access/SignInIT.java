package org.cooperage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CooperageTest
class SignInIT {

    private static final String PASSWORD = "a good secret";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private final String username = "person-" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID firm = UUID.randomUUID();

    @BeforeEach
    void somebodyWhoMayActForAFirm() {
        Acting.run(Acting.SYSTEM, () -> {
            var enrolled = (Enrolling.Enrolled) people.enrol(username, PASSWORD, "李建国", "zh");
            people.join(enrolled.person().id(), firm, Role.SME, "厂长");
        });
    }

    @Test
    void aUsernameIsGivenOnce() {
        var again = Acting.as(Acting.SYSTEM, () -> people.enrol(username, PASSWORD, "王芳", "zh"));

        assertThat(again).isEqualTo(new Enrolling.UsernameTaken(username));
    }

    /// A browser that opens several tabs with the same session.
    @Test
    void manyPagesMayBeTheFirstOfASession() throws Exception {
        for (var round = 0; round < 5; round++) {
            var visitor = new Visitor(port);
            visitor.signIn(username, PASSWORD);
            var tabs = Collections.nCopies(
                    8, (Callable<Integer>) () -> visitor.get("/").statusCode());

            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(tabs)) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void theSessionKeepsWhoSignedIn() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/inbox").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/login"));

        visitor.signIn(username, PASSWORD);

        assertThat(visitor.get("/").body()).contains("李建国");
    }

    @Test
    void theSessionIsKeptInTheDatabaseWithoutThePassword() {
        var visitor = new Visitor(port);
        visitor.signIn(username, PASSWORD);

        var db = JdbcClient.create(owner);
        var kept = db.sql("""
                        SELECT a.attribute_bytes FROM http_session_attributes a
                        JOIN http_session s ON s.primary_id = a.session_primary_id WHERE s.principal_name = ?""").param(username).query(byte[].class).list();

        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("{bcrypt}", "$2a$"));

        db.sql("DELETE FROM http_session WHERE principal_name = ?")
                .param(username)
                .update();

        assertThat(visitor.get("/").body()).doesNotContain("李建国");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var visitor = new Visitor(port);
        visitor.signIn(username, PASSWORD);

        var forged = visitor.send(visitor.request("/acting")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("party=myself")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).doesNotContain("Exception");
    }

    @Test
    void nobodyActsForAPartyThatIsNotHis() {
        var visitor = new Visitor(port);
        visitor.signIn(username, PASSWORD);

        var refused =
                visitor.post("/", "/acting", Map.of("party", UUID.randomUUID().toString()));
        var byHeader = api(visitor, "/api/nothing", UUID.randomUUID());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(byHeader.statusCode()).isEqualTo(403);
    }

    @Test
    void aProgramSignsEachCallAndNamesItsParty() {
        var program = new Visitor(port);

        assertThat(api(program, "/api/nothing", firm).statusCode()).isEqualTo(404);
        assertThat(program.get("/api/nothing").statusCode()).isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDown() {
        var guesser = new Visitor(port);
        for (var guess = 0; guess < LoginThrottle.MOST_PER_NAME; guess++) {
            assertThat(location(guesser.signIn(username, "guess " + guess))).endsWith("/login?wrong");
        }

        assertThat(location(guesser.signIn(username, PASSWORD))).endsWith("/login?throttled");
    }

    @Test
    void theSameFormSentTwiceIsAnsweredOnce() {
        var visitor = new Visitor(port);
        visitor.signIn(username, PASSWORD);
        var once = UUID.randomUUID().toString();

        var first = visitor.post("/", "/acting", Map.of("party", "myself", "_once", once));
        var second = visitor.post("/", "/acting", Map.of("party", "myself", "_once", once));

        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(location(second)).isEqualTo(location(first));
    }

    @Test
    void whatIsTooLargeIsRefusedPlainly() {
        var visitor = new Visitor(port);

        var answer = visitor.post("/login", "/login", Map.of("username", "x".repeat(1_100_000), "password", "y"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("1 MB").doesNotContain("Exception");
    }

    @Test
    void aSwitchOfLanguageNeverLeadsElsewhere() {
        var visitor = new Visitor(port);
        visitor.get("/login");

        var answer = visitor.post("/login", "/language", Map.of("lang", "en"));

        assertThat(location(answer)).doesNotContain("//evil");
        assertThat(visitor.get("/login").body()).contains("Sign in");
    }

    private HttpResponse<String> api(Visitor visitor, String path, UUID party) {
        var basic = Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request(path)
                .header("Authorization", "Basic " + basic)
                .header("Acting-Party", party.toString())
                .GET());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
