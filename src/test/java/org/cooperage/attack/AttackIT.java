package org.cooperage.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Calls every address of the application as every role, all at once and with other people's ids, while the owners are
/// at work too: nobody may read or change what is not theirs. A new endpoint is attacked without a line here.
///
/// In a database of its own, by another name: what all other tests leave would be attacked as well, for minutes.
@CooperageTest
@TestPropertySource(properties = "spring.application.name=attacked")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackIT {

    private static final List<Role> ATTACKING = List.of(
            Role.PUB,
            Role.PER,
            Role.GOV,
            Role.ASC,
            Role.LEAD,
            Role.SME,
            Role.FI,
            Role.SVC,
            Role.PARK,
            Role.OPS,
            Role.BUYER);
    /// Asked of every list besides the plain one. None of them contains a whole secret, so an echo is no leak.
    private static final List<String> LIST_VARIANTS =
            List.of("q=SECRE&size=200", "whose=all&size=200&sort=name,desc", "whose=all&format=csv");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    @Autowired
    private People people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> ownersRead = new ConcurrentLinkedQueue<>();
    private Map<String, String> before;
    private Map<String, String> after;
    private List<Attacker> attackers;

    record Answer(String path, String body) {}

    @BeforeAll
    void attack() throws Exception {
        var victims = new Victims(owner);
        victims.seed();
        attackers =
                ATTACKING.stream().map(role -> attacker(role, ownParty(role))).toList();
        var maker = attacker(Role.SME, Victims.MAKER);
        before = victims.fingerprints();
        var endpoints = Endpoint.all(mappings);
        var work = new ArrayList<Callable<Void>>();
        attackers.forEach(attacker -> work.add(() -> attack(attacker, endpoints)));
        work.add(() -> readOwn(maker));
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : everybody.invokeAll(work)) {
                done.get();
            }
        }
        after = victims.fingerprints();
    }

    private Void attack(Attacker attacker, List<Endpoint> endpoints) throws Exception {
        attacker.signIn();
        for (var endpoint : endpoints) {
            judge(attacker, endpoint.toString(), attacker.call(endpoint));
            if (endpoint.isSafe() && endpoint.isList()) {
                for (var variant : LIST_VARIANTS) {
                    judge(attacker, endpoint + "?" + variant, attacker.get(endpoint.path() + "?" + variant));
                }
            }
        }
        return null;
    }

    private void judge(Attacker attacker, String what, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            failures.add("%s as %s: %d".formatted(what, attacker.role(), answer.statusCode()));
        }
        var headers = answer.headers().map().toString();
        for (var secret : Secret.all()) {
            var mayRead = secret.readers().contains(attacker.role());
            if (!mayRead && (answer.body().contains(secret.text()) || headers.contains(secret.text()))) {
                leaks.add("%s tells %s: %s".formatted(what, attacker.role(), secret.text()));
            }
        }
    }

    /// The owner's secrets are under way in the same process at the same time.
    private Void readOwn(Attacker maker) throws Exception {
        maker.signIn();
        for (var round = 0; round < 20; round++) {
            for (var path : List.of(
                    "/api/parties/" + Victims.MAKER + "/contact",
                    "/parties/" + Victims.MAKER,
                    "/parties/" + Victims.MAKER + "/verification",
                    "/members",
                    "/sites")) {
                ownersRead.add(new Answer(path, maker.get(path).body()));
            }
        }
        return null;
    }

    @Test
    void nobodyReadsWhatIsNotTheirs() {
        assertThat(leaks).withFailMessage(() -> String.join("; ", leaks)).isEmpty();
    }

    @Test
    void nobodyChangesWhatIsNotTheirs() {
        assertThat(after).allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo(before.get(table)));
    }

    @Test
    void noRequestBreaksTheServer() {
        assertThat(failures).withFailMessage(() -> String.join("; ", failures)).isEmpty();
    }

    @Test
    void theOwnersReadTheirOwnMeanwhile() {
        assertThat(ownersRead)
                .filteredOn(answer -> answer.path().endsWith("/contact"))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.body()).contains("SECRET-CONTACT"));
        assertThat(ownersRead)
                .filteredOn(answer -> answer.path().endsWith("/verification"))
                .allSatisfy(answer -> assertThat(answer.body()).contains("SECRET-DOCUMENT"));
        assertThat(ownersRead)
                .filteredOn(answer -> answer.path().equals("/members"))
                .allSatisfy(answer -> assertThat(answer.body()).contains("SECRET-PERSON"));
    }

    /// Otherwise every form would bounce off at the door and prove nothing.
    @Test
    void whatAnAttackerSendsIsReadAndNotTakenForForged() throws Exception {
        for (var attacker : attackers) {
            var answer = attacker.post("/language", new TreeMap<>(Map.of("lang", "en")));

            assertThat(answer.statusCode()).as("%s", attacker.role()).isEqualTo(302);
        }
    }

    @Test
    void nobodyActsForAPartyThatIsNotTheirs() throws Exception {
        for (var attacker : attackers) {
            if (attacker.hasAccount()) {
                var asVictim = attacker.request("/api/members")
                        .header("Acting-Party", Victims.MAKER)
                        .GET();

                assertThat(attacker.send(asVictim).statusCode())
                        .as("%s", attacker.role())
                        .isEqualTo(403);
            }
        }
    }

    private Attacker attacker(Role role, String party) {
        var attacker = new Attacker(
                role,
                "attacker-%s-%s"
                        .formatted(role, UUID.randomUUID().toString().substring(0, 6))
                        .toLowerCase(Locale.ROOT),
                "http://localhost:" + port);
        if (attacker.hasAccount()) {
            Acting.run(Acting.SYSTEM, () -> enrol(attacker, role, party));
        }
        return attacker;
    }

    private void enrol(Attacker attacker, Role role, String party) {
        var outcome = people.enrol(attacker.username(), Attacker.PASSWORD, "somebody", "zh");
        if (outcome instanceof Enrolling.Enrolled(var person) && role != Role.PER) {
            people.join(person.id(), UUID.fromString(party), role, "");
        }
    }

    /// A verified party of its own for each role.
    private String ownParty(Role role) {
        var id = UUID.randomUUID();
        JdbcClient.create(owner).sql("""
                        INSERT INTO party (id, kind, name_zh, name_en, place_id, city_id, lat, lon, status, created_at)
                        VALUES (?, ?, '攻击者', 'Attacker', 'c0000000-0000-7000-8000-000000000002',
                                'c0000000-0000-7000-8000-000000000001', 39.9, 116.4, 'VERIFIED', now())""").params(id, kind(role)).update();
        return id.toString();
    }

    static String kind(Role role) {
        return switch (role) {
            case GOV -> "GOVERNMENT";
            case ASC -> "ASSOCIATION";
            case LEAD -> "LEADING_FIRM";
            case FI -> "FINANCE";
            case SVC -> "SERVICE";
            case PARK -> "PARK";
            case OPS -> "OPERATOR";
            case BUYER -> "BUYER";
            case SME, PER, PUB, SYSTEM -> "SMALL_FIRM";
        };
    }
}
