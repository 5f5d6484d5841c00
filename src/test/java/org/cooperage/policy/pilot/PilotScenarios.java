package org.cooperage.policy.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.party.Upload;
import org.cooperage.policy.engine.Value;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// An association prepares the seven conditions of the Hebei call for its county.
@CooperageTest
class PilotScenarios {
    private static final String HEBEI = "hebei-2015";

    @Autowired
    private Pilots pilots;

    @Autowired
    private PilotPack pack;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Acting association;

    @BeforeEach
    void anAssociation() {
        cluster = new TestCluster(owner);
        association = Acting.of(UUID.randomUUID(), cluster.buyer().value(), Role.ASC);
    }

    @Test
    void theCallStandsWordForWordWithItsSeventhConditionApart() {
        var scheme = pilots.get(HEBEI);

        assertThat(scheme.conditions()).hasSize(7);
        assertThat(scheme.literal()).isTrue();
        assertThat(scheme.conditions().getFirst().text().zh()).contains("年營業收入達到50億元以上");
        assertThat(scheme.conditions().getLast().text().zh())
                .startsWith("信息網絡基礎設施")
                .contains("70%以上");
    }

    @Test
    void atFirstEvidenceIsMissingAndWhatNobodyCountsIsToBeJudged() {
        var assessed = Acting.as(association, () -> pilots.assess(HEBEI));

        assertThat(state(assessed, "1")).isEqualTo(State.EVIDENCE_MISSING);
        assertThat(state(assessed, "4")).isEqualTo(State.JUDGEMENT);
        assertThat(assessed.state()).isEqualTo(State.EVIDENCE_MISSING);
    }

    @Test
    void confirmedHonoursStandForTheBrandsACallAsks() {
        honour("REGIONAL_BRAND", 1);
        honour("WELL_KNOWN_TRADEMARK", 2);
        honour("PROVINCIAL_BRAND", 4);

        assertThat(state(Acting.as(association, () -> pilots.assess(HEBEI)), "3"))
                .isEqualTo(State.FAIL);
        honour("PROVINCIAL_BRAND", 1);

        assertThat(state(Acting.as(association, () -> pilots.assess(HEBEI)), "3"))
                .isEqualTo(State.PASS);
    }

    private void honour(String kind, int count) {
        for (int i = 0; i < count; i++) {
            cluster.update("""
                    INSERT INTO honour (id, city_id, kind, title, title_en, issuer, document, since, entered_by,
                        entered_at, stage) VALUES (gen_random_uuid(), ?, ?, 'x', 'x', 'x', 'x', '2020-01-01', ?, now(),
                        'CONFIRMED')""", cluster.city().value(), kind, cluster.buyer().value());
        }
    }

    @Test
    void aConditionPassesWhenAllTheCallAsksHoldsWhateverOurTestsSay() {
        enter("revenue", "52.3");
        enter("fits_policy", "yes");
        enter("distinct", "yes");
        enter("location_quotient", "0.9");

        var first =
                Acting.as(association, () -> pilots.assess(HEBEI)).conditions().getFirst();

        assertThat(first.state()).isEqualTo(State.PASS);
        assertThat(first.ours().getFirst().state()).isEqualTo(State.FAIL);
    }

    @Test
    void theLatestEntryStandsAndTheEarlierStaysOnRecord() {
        enter("broadband_share", "82%");
        enter("broadband_share", "64");

        var assessed = Acting.as(association, () -> pilots.assess(HEBEI));

        assertThat(state(assessed, "7")).isEqualTo(State.FAIL);
        assertThat(Acting.as(association, () -> pilots.history(pilots.fact("broadband_share"))))
                .extracting(Evidence::value)
                .containsExactly("64", "82");
    }

    @Test
    void whatIsEnteredOnceCountsForEveryScheme() {
        enter("output_least_3y", "12");

        var all = Acting.as(association, pilots::list);

        assertThat(all).hasSize(3);
        assertThat(check(all.get(1), "1.2").state()).isEqualTo(State.FAIL);
        assertThat(check(all.get(2), "1.2").state()).isEqualTo(State.PASS);
    }

    @Test
    void wrongInputNamesEveryFieldAndNothingIsKept() {
        var draft = new EvidenceDraft("many", "25", " ", "", null);

        assertThatThrownBy(() -> Acting.as(association, () -> pilots.enter("revenue", draft, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactly("value", "year", "document", "signer"));
        assertThat(Acting.as(association, () -> pilots.history(pilots.fact("revenue"))))
                .isEmpty();
    }

    @Test
    void whatThePlatformCountsCannotBeEntered() {
        assertThatThrownBy(() -> enter("chain_completeness", "100")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsStatedComesFirstWhereThePlatformSeesAPartAndBothAreShown() {
        for (int i = 0; i < 5; i++) {
            research(member("2%d.00".formatted(i)));
        }
        var seen = ours("4.4");

        assertThat(seen.state())
                .as("20 per 100 firms on the platform, perhaps more elsewhere")
                .isEqualTo(State.PASS);
        assertThat(seen.figures().getFirst().known().orElseThrow().evidence()).isEmpty();
        enter("contracts_research", "0.5");

        var stated = ours("4.4");

        assertThat(stated.state()).isEqualTo(State.FAIL);
        assertThat(stated.figures().getFirst().beside().orElseThrow().value().orElseThrow())
                .isInstanceOf(Value.Between.class);
    }

    @Test
    void agreementsOfFewerThanFiveFirmsAreNotTold() {
        for (int i = 0; i < 4; i++) {
            research(member("2%d.00".formatted(i)));
        }

        var check = ours("4.4");

        assertThat(check.state()).isEqualTo(State.EVIDENCE_MISSING);
        assertThat(check.figures().getFirst().seen().orElseThrow().missing()).contains(Seen.Missing.FEW);
    }

    @Test
    void theOnlineIndexIsTheOneOfTheUpgradePathAndARange() {
        cluster.update("""
                INSERT INTO upgrade_reading (measure, quarter, value, numerator, denominator, contributors, as_of)
                VALUES ('O4', date_trunc('quarter', now() AT TIME ZONE 'Asia/Shanghai'), 90, 90, 100, 9, now())
                ON CONFLICT DO NOTHING""");

        var check = ours("5.2");

        assertThat(check.state()).as("most of its parts are unknown").isEqualTo(State.EVIDENCE_MISSING);
        assertThat(check.figures().getFirst().known().orElseThrow().value()).isInstanceOf(Value.Between.class);
        assertThatThrownBy(() -> enter("online_index", "46")).isInstanceOf(NotFound.class);
    }

    @Test
    void aFirmOnSeveralRungsCountsOnceAmongTheSpecialised() {
        var firm = cluster.maker("knit", 1, "10.00").id().value();
        for (var kind : List.of("SPECIALISED_FIRM", "INNOVATIVE_FIRM", "HIGH_TECH_FIRM", "LITTLE_GIANT")) {
            honour(kind, 1);
            cluster.update(
                    "UPDATE honour SET holder_id = ? WHERE city_id = ? AND kind = ?",
                    firm,
                    cluster.city().value(),
                    kind);
        }

        var second = Acting.as(association, () -> pilots.assess("miit-2022"))
                .conditions()
                .get(1)
                .asked()
                .getFirst();

        assertThat(second.figures())
                .extracting(it -> it.known().orElseThrow().value())
                .containsExactly(Value.of(1), Value.of(1));
        assertThat(second.state()).isEqualTo(State.PASS);
    }

    private UUID member(String price) {
        var firm = cluster.maker("knit", 1, price).id().value();
        cluster.update("UPDATE party SET link_id = 'LX' WHERE id = ?", firm);
        return firm;
    }

    private void research(UUID customer) {
        var offer = UUID.randomUUID();
        var order = UUID.randomUUID();
        cluster.update("""
                INSERT INTO service_offer (id, provider_id, provider_zh, provider_en, city_id, lat, lon, dimension, category,
                    name_zh, name_en, summary_zh, summary_en, price_model, unit_zh, unit_en, least, answer_hours, days, at)
                VALUES (?, ?, 'x', 'x', ?, 0, 0, 'RD', 'RESEARCH', 'x', 'x', '', '', 'ON_QUOTE', '次', 'time', 1, 24, 1, now())""", offer, cluster.buyer().value(), cluster.city().value());
        cluster.update(
                """
                INSERT INTO service_order (id, code, offer_id, name_zh, name_en, dimension, customer_id, provider_id,
                    price_model, unit_zh, unit_en, least, quantity, stage, at)
                VALUES (?, ?, ?, 'x', 'x', 'RD', ?, ?, 'ON_QUOTE', '次', 'time', 1, 1, 'BOOKED', now())""", order, order.toString(), offer, customer, cluster.buyer().value());
        cluster.update("""
                INSERT INTO service_entry (id, order_id, customer_id, provider_id, move, side, at)
                VALUES (?, ?, ?, ?, 'REQUEST', 'CUSTOMER', now())""", UUID.randomUUID(), order, customer, cluster.buyer().value());
    }

    private Assessed.Checked ours(String id) {
        return Acting.as(association, () -> pilots.assess(HEBEI)).conditions().stream()
                .flatMap(it -> it.ours().stream())
                .filter(it -> it.check().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePackHoldsIndexFiguresPapersAndTheirHashes() throws IOException {
        var paper = new Upload("统计证明.pdf", "%PDF-1.4 proof".getBytes(StandardCharsets.US_ASCII));
        Acting.as(association, () -> pilots.enter("revenue", draft("52.3"), paper));

        var files = unzip(Acting.as(association, () -> pack.of(HEBEI)));

        assertThat(files).containsKeys("index.txt", "figures.csv", "SHA256SUMS");
        var name = files.keySet().stream()
                .filter(it -> it.startsWith("documents/"))
                .findFirst()
                .orElseThrow();
        assertThat(files.get("SHA256SUMS")).contains(Pilots.sha256(paper.content()) + "  " + name);
        assertThat(files.get("figures.csv")).contains("52.3", "统字〔2026〕1号", "王统计");
        assertThat(files.get("index.txt")).contains("產業規模較大");
    }

    @Test
    void anotherCityAndAFirmSeeNothingOfIt() {
        enter("revenue", "52.3");
        var id = Acting.as(association, () -> pilots.history(pilots.fact("revenue")))
                .getFirst()
                .id();
        var elsewhere =
                Acting.of(UUID.randomUUID(), new TestCluster(owner).buyer().value(), Role.GOV);
        var firm = Acting.of(UUID.randomUUID(), association.party().orElseThrow(), Role.SME);

        assertThatThrownBy(() -> Acting.as(elsewhere, () -> pilots.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(firm, () -> pilots.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(firm, () -> pilots.assess(HEBEI))).isInstanceOf(NotAllowed.class);
    }

    private void enter(String fact, String value) {
        Acting.as(association, () -> pilots.enter(fact, draft(value), null));
    }

    private static EvidenceDraft draft(String value) {
        return new EvidenceDraft(value, "2025", "统字〔2026〕1号", "王统计（县统计局）", null);
    }

    private static State state(Assessed assessed, String number) {
        return assessed.conditions().stream()
                .filter(it -> it.condition().number().equals(number))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Assessed.Checked check(Assessed assessed, String id) {
        return assessed.conditions().stream()
                .flatMap(it -> it.asked().stream())
                .filter(it -> it.check().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
