package org.cooperage.policy.honour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.TestFirms;
import org.cooperage.party.Upload;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An association enters titles, the county confirms them, and only then they count.
@CooperageTest
class HonourScenarios {

    @Autowired
    private Honours honours;

    @Autowired
    private Certificates certificates;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Maker firm;
    private Acting association;
    private Acting county;

    @BeforeEach
    void twoOfficesOfOneCity() {
        cluster = new TestCluster(owner).linked();
        firm = cluster.maker("link", 1, "10.00");
        association = Acting.of(UUID.randomUUID(), cluster.buyer().value(), Role.ASC);
        county = Acting.of(
                UUID.randomUUID(), cluster.maker("link", 1, "11.00").id().value(), Role.GOV);
    }

    @Test
    void anHonourCountsOnceAnotherOfficeHasConfirmedIt() {
        var one = enter(association, draft("REGIONAL_BRAND", "", "2024-01-01", "2034-01-01"));

        assertThat(facts()).isEmpty();
        assertThatThrownBy(() -> Acting.as(association, () -> honours.confirm(one.id())))
                .isInstanceOf(NotAllowed.class);
        Acting.run(county, () -> honours.confirm(one.id()));

        assertThat(facts()).containsEntry("regional_brands", 1);
        assertThat(Acting.as(Acting.PUBLIC, () -> honours.view(one.id())).state())
                .isEqualTo("VALID");
        assertThatThrownBy(() -> Acting.as(county, () -> honours.confirm(one.id())))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whatHasRunOutIsShownAndNotCounted() {
        var old = enter(association, draft("CHAMPION", "", "2017-01-01", "2020-01-01"));
        Acting.run(county, () -> honours.confirm(old.id()));

        assertThat(facts()).isEmpty();
        assertThat(Acting.as(Acting.PUBLIC, () -> honours.view(old.id())).state())
                .isEqualTo("EXPIRED");
    }

    @Test
    void aFirmEntersItsOwnAndNobodyElseSeesItBefore() {
        var own = enter(firm.acting(), draft("CHAMPION", cluster.buyer().toString(), "2024-01-01", ""));

        assertThat(own.holder()).isEqualTo(firm.id());
        assertThatThrownBy(() -> Acting.as(Acting.PUBLIC, () -> honours.get(own.id())))
                .isInstanceOf(NotFound.class);
        assertThat(Acting.as(
                                county,
                                () -> honours.list(
                                        new HonourFilter(null, HonourFilter.Show.WAITING), PageRequest.first()))
                        .rows())
                .anyMatch(v -> v.it().id().equals(own.id()) && v.mayDecide());
    }

    @Test
    void aFirmIsNamedByItsCreditCode() {
        var code = TestFirms.newCode();
        JdbcClient.create(owner)
                .sql("UPDATE party SET code = ? WHERE id = ?")
                .params(code, firm.id().value())
                .update();

        var one = enter(association, draft("CHAMPION", code.toLowerCase(Locale.ROOT), "2024-01-01", ""));

        assertThat(one.holder()).isEqualTo(firm.id());
    }

    @Test
    void aRefusalSaysWhy() {
        var one = enter(association, draft("TITLE", "", "2024-01-01", ""));

        assertThatThrownBy(() -> Acting.as(county, () -> honours.refuse(one.id(), " ")))
                .isInstanceOf(InvalidInput.class);
        var refused = Acting.as(county, () -> honours.refuse(one.id(), "证书号不符"));

        assertThat(refused.stage()).isEqualTo(Honour.Stage.REFUSED);
        assertThat(refused.reason()).isEqualTo("证书号不符");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var wrong = new HonourDraft("MEDAL", "nobody", "", "", "x", "y", "2999-01-01", "soon");

        assertThatThrownBy(() -> enter(association, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactlyInAnyOrder("kind", "title", "holder", "since", "until"));
        assertThatThrownBy(() -> enter(cluster.asBuyer(), draft("TITLE", "", "2024-01-01", "")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aCertificateIsHandedInBeforeAndReadByWhoeverMayReadTheHonour() {
        var one =
                Acting.as(association, () -> certificates.enter(draft("TITLE", "", "2024-01-01", ""), paper("a.pdf")));
        assertThatThrownBy(() -> Acting.run(county, () -> certificates.attach(one.id(), paper("b.pdf"))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(Acting.PUBLIC, () -> certificates.get(one.id())))
                .isInstanceOf(NotFound.class);

        Acting.run(association, () -> certificates.attach(one.id(), paper("c.pdf")));
        Acting.run(county, () -> honours.confirm(one.id()));

        assertThat(Acting.as(Acting.PUBLIC, () -> honours.view(one.id())).certificate())
                .isEqualTo("c.pdf");
        assertThat(Acting.as(Acting.PUBLIC, () -> certificates.content(certificates.get(one.id()))))
                .isEqualTo(paper("c.pdf").content());
        assertThatThrownBy(() -> Acting.run(association, () -> certificates.attach(one.id(), paper("d.pdf"))))
                .isInstanceOf(Stale.class);
    }

    private static Upload paper(String name) {
        return new Upload(name, ("%PDF-" + name).getBytes(StandardCharsets.US_ASCII));
    }

    private static HonourDraft draft(String kind, String holder, String since, String until) {
        return new HonourDraft(kind, holder, "羊绒之都", "", "行业联合会", "12 号", since, until);
    }

    private Honour enter(Acting who, HonourDraft draft) {
        return Acting.as(who, () -> honours.enter(draft));
    }

    private Map<String, Integer> facts() {
        return Acting.as(Acting.SYSTEM, () -> honours.facts(cluster.city()));
    }
}
