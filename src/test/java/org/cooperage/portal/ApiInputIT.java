package org.cooperage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.CooperageTest;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.access.Visitor;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a program sends wrong is answered with the field, what stood there and what belongs there; nothing is saved.
@CooperageTest
class ApiInputIT {

    private static final String LINE = "{\"colour\":\"黑\",\"size\":\"M\",\"quantity\":10}";

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    private final String name = "program-" + UUID.randomUUID().toString().substring(0, 8);
    private long before;

    @BeforeEach
    void someBuyer() {
        Acting.run(Acting.SYSTEM, () -> {
            var enrolled = (Enrolling.Enrolled) people.enrol(name, "a good secret", "程序", "zh");
            people.join(enrolled.person().id(), UUID.randomUUID(), Role.BUYER, "程序");
        });
        before = needs();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"routing":"x"}                             | routing           | “x” does not belong here.
            {"routing":{"value":"x"}}                   | routing           | “{…}” does not belong here.
            {"lines":"x"}                               | lines             | “x” does not belong here.
            {"lines":{}}                                | lines             | “{…}” does not belong here.
            {"lines":[null]}                            | lines[0]          | This is missing.
            {"lines":null}                              | lines             | This is missing.
            {"due":"soon"}                              | due               | “soon” does not belong here.
            {"due":[]}                                  | due               | “[…]” does not belong here.
            {"quality":"😀"}                            | quality           | “😀” does not belong here.
            {"maxMakers":"20"}                          | maxMakers         | “20” does not belong here.
            {"maxMakers":1000000000000}                 | maxMakers         | “1000000000000” does not belong here.
            {"maxMakers":2.5}                           | maxMakers         | “2.5” does not belong here.
            {"ceiling":"much"}                          | ceiling           | “much” does not belong here.
            {"lines":[{"quantity":"a"}]}                | lines[0].quantity | “a” does not belong here.
            {}                                          | routing           | This is missing.
            """)
    void aWrongFieldIsNamed(String json, String field, String what) {
        var answer = post(json, "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").contains("\"what\":\"" + what + "\"");
        assertThat(answer.body()).contains("\"mend\":");
        assertThat(needs()).isEqualTo(before);
    }

    @Test
    void theAnswerIsInTheLanguageAskedFor() {
        assertThat(post("{\"routing\":\"x\"}", "zh").body())
                .contains("“x”放在这里不对。")
                .contains("UUID");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"routing":   | This is not whole JSON (line 1
            [{"routing":  | This is not whole JSON (line 1
            []            | “[…]” does not belong here.
            7             | “7” does not belong here.
            null          | The request says nothing.
            ''            | The request says nothing.
            """)
    void whatIsNoObjectIsRefused(String json, String what) {
        var answer = post(json, "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(what);
    }

    @Test
    void aMegabyteOfTextIsTooLarge() {
        var answer = post("{\"note\":\"" + "长".repeat(400_000) + "\"}", "en");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aWrongQueryIsNamed() {
        var answer = send("/api/orders?stage=NEVER", Optional.empty(), "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"field\":\"stage\"")
                .contains("NEVER")
                .contains("Choose one of");
    }

    @Test
    void anUnknownFieldIsNamedWithTheKnownOnes() {
        var answer = post(whole(",\"farbe\":\"rot\""), "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"farbe\"").contains("ceiling, deliverTo, due");
    }

    @Test
    void whatIsWholeIsRead() {
        assertThat(post(whole(""), "en").statusCode()).isEqualTo(404);
    }

    private static String whole(String more) {
        return "{\"routing\":\"%s\",\"lines\":[%s],\"due\":\"2026-12-20T16:00:00Z\",\"place\":\"%s\"%s}"
                .formatted(UUID.randomUUID(), LINE, UUID.randomUUID(), more);
    }

    private long needs() {
        return Acting.as(
                Acting.SYSTEM,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> db.sql("SELECT count(*) FROM need")
                                .query(Long.class)
                                .single()));
    }

    private HttpResponse<String> post(String json, String language) {
        return send("/api/orders", Optional.of(json), language);
    }

    private HttpResponse<String> send(String path, Optional<String> json, String language) {
        var secret = Base64.getEncoder().encodeToString((name + ":a good secret").getBytes(StandardCharsets.UTF_8));
        var visitor = new Visitor(port);
        var request = visitor.request(path)
                .header("Authorization", "Basic " + secret)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json");
        return visitor.send(json.isEmpty() ? request.GET() : request.POST(BodyPublishers.ofString(json.get())));
    }
}
