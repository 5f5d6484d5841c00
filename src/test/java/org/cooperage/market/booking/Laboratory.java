package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.availability.Resource;
import org.cooperage.availability.slot.BookingRule;
import org.cooperage.availability.slot.FreeSlots;
import org.cooperage.chain.Dimension;
import org.cooperage.offer.service.ServiceCategory;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.ServicePrice;
import org.cooperage.offer.service.Services;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// A provider with things to book, at 100 yuan an hour, and firms that want them.
final class Laboratory {

    private final TestFirms firms;
    private final Services services;
    private final FreeSlots slots;
    final Firm provider;
    final Firm customer;
    final Firm other;

    Laboratory(DataSource owner, ApplicationContext application) {
        firms = new TestFirms(owner);
        services = application.getBean(Services.class);
        slots = application.getBean(FreeSlots.class);
        provider = firms.firm();
        customer = firms.firm();
        other = firms.firm();
    }

    Firm firm() {
        return firms.firm();
    }

    /// A thing of so many units others may book.
    Resource.Id thing(int units) {
        var id = firms.machine(provider, "LINK_SEAT", units);
        Acting.run(provider.acting(), () -> slots.open(BookingRule.usual(id)));
        return id;
    }

    ServiceOffer atOnce(Resource.Id... things) {
        return offer(false, Money.of(100), things);
    }

    ServiceOffer onRequest(Resource.Id... things) {
        return offer(true, Money.of(100), things);
    }

    private ServiceOffer offer(boolean approval, @Nullable Money price, Resource.Id... things) {
        var content = new ServiceOffer.Content(
                Dimension.QC,
                ServiceCategory.TESTING,
                new Bilingual("纤维检测室", "Fibre laboratory"),
                new Bilingual("按小时使用。", "By the hour."),
                new ServicePrice(ServicePrice.Model.HOURLY, price, new Bilingual("小时", "hour"), BigDecimal.ONE),
                new ServiceOffer.Promise(24, 3),
                Set.of(),
                Set.of(),
                new ServiceOffer.Booking(true, approval, Set.of(things)),
                List.of());
        return Acting.as(provider.acting(), () -> {
            var draft = services.create(content);
            return services.publish(draft.id(), draft.version());
        });
    }

    static BookingRequest request(ServiceOffer offer, TimeSlot slot, int units) {
        return new BookingRequest(offer.id().value(), slot.from(), slot.to(), units, null, null);
    }

    /// Hours of a day some days ahead, where nothing is too soon and cancelling is free.
    static TimeSlot hours(Instant now, int from, int to) {
        var day = now.atZone(BusinessClock.ZONE)
                .toLocalDate()
                .plusDays(3)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
        return new TimeSlot(day.plus(Duration.ofHours(from)), day.plus(Duration.ofHours(to)));
    }
}
