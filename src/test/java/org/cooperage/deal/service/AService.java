package org.cooperage.deal.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.cooperage.chain.Dimension;
import org.cooperage.offer.service.ServiceCategory;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.ServicePrice;
import org.cooperage.offer.service.ServiceScope;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;

/// A service as a provider might offer it: a fibre test at 300 yuan a sample, two samples at least, after a yes.
public record AService(ServicePrice price, ServiceOffer.Booking booking) {

    public static AService fibreTest() {
        return new AService(
                new ServicePrice(
                        ServicePrice.Model.PER_UNIT,
                        Money.of(300),
                        new Bilingual("件样品", "sample"),
                        BigDecimal.valueOf(2)),
                new ServiceOffer.Booking(false, true, Set.of()));
    }

    public AService onQuote() {
        return new AService(
                new ServicePrice(ServicePrice.Model.ON_QUOTE, null, new Bilingual("次", "order"), BigDecimal.ONE),
                booking);
    }

    public AService withoutApproval() {
        return new AService(price, new ServiceOffer.Booking(false, false, Set.of()));
    }

    public ServiceOffer.Content content() {
        return new ServiceOffer.Content(
                Dimension.QC,
                ServiceCategory.TESTING,
                new Bilingual("羊绒含量检测", "Cashmere content test"),
                new Bilingual("显微镜法，三日出具报告。", "By microscope, report within three days."),
                price,
                new ServiceOffer.Promise(24, 3),
                Set.of(),
                Set.of(ServiceOffer.LifeStage.GROW),
                booking,
                List.of(new ServiceScope(
                        new Bilingual("纤维含量", "Fibre content"), "GB/T 16988-2013", "CMA 230312050001", null)));
    }
}
