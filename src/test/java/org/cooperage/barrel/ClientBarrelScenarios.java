package org.cooperage.barrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.access.Enrolling;
import org.cooperage.access.People;
import org.cooperage.access.Visitor;
import org.cooperage.access.contract.Contract;
import org.cooperage.access.contract.Contracts;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An adviser sees a firm's diagnosis under a contract in force, once the look is logged, and not a moment longer.
@CooperageTest
class ClientBarrelScenarios {
    private static final String COUNT = "SELECT count(*) FROM barrel_assessment WHERE party_id = ?";

    @LocalServerPort
    private int port;

    @Autowired
    private Barrels barrels;

    @Autowired
    private ClientBarrels clients;

    @Autowired
    private Contracts contracts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private Firm firm;
    private Acting adviser;
    private String username;

    @BeforeEach
    void aDiagnosedFirmAndAnAdviser() {
        var firms = new TestFirms(owner);
        firm = firms.firm();
        Acting.run(firm.acting(), () -> {
            barrels.answer(firm.id(), List.of(answer("RD1", 2.0), answer("RD2", 20.0), answer("RD3", 15.0)));
            barrels.answer(firm.id(), List.of(answer("RD4", 7.0)));
            barrels.keep(firm.id(), Map.of());
        });
        var party = firms.firm().id();
        JdbcClient.create(owner)
                .sql("UPDATE party SET kind = 'SERVICE' WHERE id = ?")
                .param(party.value())
                .update();
        username = "adviser" + UUID.randomUUID().toString().substring(0, 8);
        adviser = Acting.of(enrolled(party), party.value(), Role.SVC);
    }

    private UUID enrolled(Party.Id party) {
        return Acting.as(Acting.SYSTEM, () -> switch (people.enrol(username, "a good secret", "顾问", "en")) {
            case Enrolling.Enrolled(var person) -> {
                people.join(person.id(), party.value(), Role.SVC, "");
                yield person.id().value();
            }
            case Enrolling.UsernameTaken(var taken) -> throw new AssertionError(taken);
        });
    }

    private static Answer answer(String indicator, double value) {
        return new Answer(new Indicator.Code(indicator), value, null);
    }

    private Contract granted() {
        return Acting.as(
                firm.acting(),
                () -> contracts.grant(new Party.Id(adviser.party().orElseThrow()), "diagnosis", "advice", 30));
    }

    private long seenByAdviser(String sql, Runnable before) {
        return Acting.as(
                adviser,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    before.run();
                    return db.sql(sql)
                            .param(firm.id().value())
                            .query(Long.class)
                            .single();
                }));
    }

    @Test
    void theVeryNextRequestAfterARevocationIsRefused() {
        var contract = granted();
        var visitor = new Visitor(port);
        visitor.signIn(username, "a good secret");
        var page = "/clients/" + contract.id() + "/barrel";
        var seen = visitor.get(page);

        Acting.run(firm.acting(), () -> contracts.revoke(contract.id()));

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("Research");
        assertThat(visitor.get(page).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/api" + page).statusCode()).isEqualTo(404);
    }

    @Test
    void theDatabaseItselfShowsNothingThatWasNotLogged() {
        var contract = granted();

        assertThat(seenByAdviser(COUNT, () -> {})).isZero();
        assertThat(seenByAdviser(COUNT, () -> contracts.use(contract.id(), "diagnosis")))
                .isEqualTo(1);
        assertThat(seenByAdviser(COUNT, () -> {})).isZero();
    }

    @Test
    void answersAndFactsStayWithTheFirm() {
        var contract = granted();

        for (var table : List.of("barrel_answer", "barrel_fact", "barrel_score", "barrel_aim", "barrel_evidence")) {
            var sql = "SELECT count(*) FROM " + table + " WHERE party_id = ?";
            assertThat(seenByAdviser(sql, () -> contracts.use(contract.id(), "diagnosis")))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void whatTheAdviserSeesIsWhatTheFirmVouchedFor() {
        var contract = granted();
        Acting.run(firm.acting(), () -> barrels.answer(firm.id(), List.of(answer("RD1", 0.0))));

        var seen = Acting.as(adviser, () -> clients.look(contract.id()));

        assertThat(seen.history()).hasSize(1);
        var vouched =
                Acting.as(firm.acting(), () -> barrels.of(firm.id())).last().orElseThrow();
        assertThat(seen.assessment().standing(Dimension.RD).score())
                .isEqualTo(vouched.scores().get(Dimension.RD));
    }
}
