package org.cooperage.offer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.cooperage.offer.service.ServicePrice.Model;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a service costs, by each price model.
class ServicePriceTest {

    @ParameterizedTest
    @CsvSource({
        "FIXED, 2800, 1, 5, 2800.00",
        "HOURLY, 80, 2, 1, 160.00",
        "HOURLY, 80, 2, 3.5, 280.00",
        "PER_UNIT, 1.2, 20, 20.5, 24.60",
        "SUBSCRIPTION, 300, 12, 6, 3600.00"
    })
    void aBillIsThePriceTimesWhatIsBilled(Model model, String amount, String least, String asked, String total) {
        var price = new ServicePrice(model, Money.of(amount), Bilingual.same("unit"), new BigDecimal(least));

        var bill = price.bill(new BigDecimal(asked)).orElseThrow();

        assertThat(bill.total()).isEqualTo(Money.of(total));
        assertThat(bill.each().times(bill.billed())).isEqualTo(bill.total());
    }

    @Test
    void onQuoteThereIsNoBill() {
        var price = new ServicePrice(Model.ON_QUOTE, null, Bilingual.same("order"), BigDecimal.ONE);

        assertThat(price.bill(BigDecimal.TEN)).isEmpty();
    }

    @Test
    void aModelWithoutItsAmountIsABug() {
        assertThatThrownBy(() -> new ServicePrice(Model.FIXED, null, Bilingual.same("order"), BigDecimal.ONE))
                .hasMessageContaining("FIXED");
    }

    @Test
    void fewRatingsAreDrawnTowardsTheMean() {
        assertThat(ServiceRanking.bayesian(5, 1, 4)).isEqualTo(25 / 6.0);
        assertThat(ServiceRanking.bayesian(500, 100, 4)).isGreaterThan(4.9);
    }
}
