package org.cooperage.indicator.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cooperage.chain.Process;
import org.cooperage.indicator.structure.FamilyMonth.Family;
import org.junit.jupiter.api.Test;

class FamilyCountTest {
    private static final LocalDate MONTH = LocalDate.of(2026, 11, 1);
    private static final Process.Id KNIT = new Process.Id("knit");

    private static Offer offer(int firm, String process, String kind, String quality, double price) {
        return new Offer(new UUID(1, firm), process, kind, quality, 2, price);
    }

    private static List<Offer> alike(int makers) {
        return IntStream.range(0, makers)
                .mapToObj(i -> offer(i, "knit", "KNIT12", "B", 25))
                .toList();
    }

    private static Family knit(List<Offer> offers) {
        return new FamilyCount(MONTH, offers)
                .tell(Optional.empty(), Map.of())
                .page()
                .find(KNIT)
                .orElseThrow();
    }

    @Test
    void offersThatAreTheSameResembleEachOtherWholly() {
        assertThat(knit(alike(6))).isEqualTo(new Family(KNIT, 6, 1.0, MONTH));
    }

    @Test
    void aPriceTwiceAsHighIsFortyFiveDegreesAway() {
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < 6; i++) {
            offers.add(offer(i, "knit", "KNIT12", "B", i % 2 == 0 ? 20 : 40));
        }

        // usual price 30: the angles of 20 and 40 lie log2(2) · 45° apart; 9 of 15 pairs differ in price
        double price = (6 + 9 * Math.cos(Math.PI / 4)) / 15;
        assertThat(knit(offers).resemblance()).isEqualTo(Math.round(100 * (3 + price) / 4) / 100.0);
    }

    @Test
    void fourMakersAreNotTold() {
        assertThat(knit(alike(4)).resemblance()).isNull();
    }

    @Test
    void whatOneMakerChangesIsNotToldNextMonth() {
        var before = new FamilyCount(MONTH, alike(8)).tell(Optional.empty(), Map.of());
        var changed = new ArrayList<>(alike(8));
        changed.set(3, offer(3, "knit", "KNIT12", "A", 90));

        var after = new FamilyCount(MONTH.plusMonths(1), changed).tell(Optional.of(before.page()), before.learnt());

        assertThat(after.page().find(KNIT)).contains(new Family(KNIT, 8, 1.0, MONTH));
    }
}
