package org.cooperage.offer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// What is found in the store, and in which order.
@CooperageTest
class ServiceSearchScenarios {

    @Autowired
    private Services services;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private Firm provider;
    /// A word nothing else in the database contains.
    private String word;

    @BeforeEach
    void aProvider() {
        provider = new TestFirms(owner).firm();
        word = "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void amongEqualsTheCheaperComesFirst() {
        published("dear", 500);
        published("cheap", 100);

        assertThat(names(word)).containsExactly("cheap " + word, "dear " + word);
    }

    @Test
    void whatIsProvenToHelpOvertakesWhatIsCheap() {
        var cheap = published("cheap", 100);
        var proven = published("proven", 110);
        Acting.run(Acting.SYSTEM, () -> {
            for (int n = 0; n < 10; n++) {
                services.isRated(cheap, new ServiceRating(UUID.randomUUID(), 1, "", Instant.EPOCH, null));
            }
            services.recordEffect(proven, 25, 30);
        });

        var hits = search(word).rows();

        assertThat(hits.getFirst().offer().id()).isEqualTo(proven);
        assertThat(hits.getFirst().record().isMeasured()).isTrue();
        assertThat(hits.getFirst().rank()).isOne();
    }

    @Test
    void theFactorsAddUpToThePointsShown() {
        published("one", 100);
        var hit = search(word).rows().getFirst();

        var sum = hit.factors().parts().stream()
                .mapToDouble(ServiceHit.Part::points)
                .sum();

        assertThat(sum).isCloseTo(hit.points(), offset(1e-9));
        assertThat(ServiceRanking.weights().stream()
                        .mapToDouble(ServiceRanking.Weight::percent)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void facetsCountWhatTheyWouldShow() {
        published("one", 100);
        published("two", 100);

        var facets = services.facets(filter(word));

        assertThat(facets.get("DIMENSION")).containsOnly(Map.entry("QC", 2));
        assertThat(facets.get("MODEL")).containsOnly(Map.entry("FIXED", 2));
    }

    @Test
    void everyWordHasToOccurAndSignsMeanThemselves() {
        published("one", 100);

        assertThat(names("one " + word)).hasSize(1);
        assertThat(names("two " + word)).isEmpty();
        assertThat(names(word + "%")).isEmpty();
    }

    @Test
    void draftsAndWithdrawnServicesAreNotFound() {
        var offer = published("one", 100);
        acting(() -> services.withdraw(offer, services.get(offer).version()));
        acting(() -> services.create(content("draft", 100)));

        assertThat(names(word)).isEmpty();
    }

    @Test
    void onlyItsProviderChangesAService() {
        var offer = published("one", 100);
        var other = new TestFirms(owner).firm();

        assertThatThrownBy(() -> Acting.as(other.acting(), () -> services.edit(offer, 2, content("mine", 1))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> acting(() -> services.edit(offer, 1, content("late", 1))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void allFaultsOfAServiceAreToldAtOnce() {
        var wrong = new ServiceForm(
                "QC", "TESTING", "", "", "", "", "FIXED", "-5", "次", "", "1", "0", "9999", null, null, null, null, null,
                "", "0");

        assertThatThrownBy(() -> acting(() -> services.create(wrong.read())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(InvalidInput.Fault::field)
                                .contains("nameZh", "summaryZh", "amount", "answerHours", "days"));
    }

    @Test
    void theScopeIsReadBackAsItWasTyped() {
        var form = ServiceForm.of(acting(() -> services.create(content("one", 100))));
        var lines = "纤维含量 / Fibre content | GB/T 16988-2013 | CMA 230312050001 | 2028-06-30";
        var typed = new ServiceForm(
                form.dimension(),
                form.category(),
                form.nameZh(),
                form.nameEn(),
                form.summaryZh(),
                form.summaryEn(),
                form.model(),
                form.amount(),
                form.unitZh(),
                form.unitEn(),
                form.least(),
                form.answerHours(),
                form.days(),
                Set.of(),
                Set.of(),
                null,
                "true",
                Set.of(),
                lines,
                form.version());

        var kept = acting(() -> services.create(typed.read()));

        assertThat(ServiceForm.of(kept).scope()).isEqualTo(lines);
    }

    private ServiceOffer.Id published(String name, int yuan) {
        return acting(() -> {
            var draft = services.create(content(name, yuan));
            return services.publish(draft.id(), draft.version()).id();
        });
    }

    private ServiceOffer.Content content(String name, int yuan) {
        return new ServiceOffer.Content(
                Dimension.QC,
                ServiceCategory.TESTING,
                Bilingual.same(name + " " + word),
                Bilingual.same("what it is"),
                new ServicePrice(ServicePrice.Model.FIXED, Money.of(yuan), Bilingual.same("order"), BigDecimal.ONE),
                new ServiceOffer.Promise(24, 7),
                Set.of(),
                Set.of(),
                new ServiceOffer.Booking(false, true, Set.of()),
                List.of());
    }

    private List<String> names(String text) {
        return search(text).rows().stream()
                .map(hit -> hit.offer().content().name().zh())
                .toList();
    }

    private Page<ServiceHit> search(String text) {
        return Acting.as(Acting.PUBLIC, () -> services.search(filter(text), PageRequest.first()));
    }

    private static ServiceFilter filter(String text) {
        return new ServiceFilter(text, null, null, null, null, null, ServiceOffer.Stage.PUBLISHED);
    }

    private <T> T acting(Supplier<T> work) {
        return Acting.as(provider.acting(), work::get);
    }
}
