package org.cooperage.deal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;

/// An order of 100 pullovers: a knitter makes them, a linker finishes and hands them on to the buyer.
///
/// Knitting 105 pieces at 20 yuan, linking 102 at 10, fee 62.40, tax 13 %.
public final class AnOrder {

    public final Party.Id buyer = party();
    public final Party.Id knitter = party();
    public final Party.Id linker = party();
    public final Party.Id operator = party();
    public final Deal.Id id = new Deal.Id(UUID.randomUUID());
    public final UUID need = UUID.randomUUID();
    public final JobDraft knitting;
    public final JobDraft linking;
    private final Instant start;

    public AnOrder(Instant start) {
        this.start = start.truncatedTo(ChronoUnit.SECONDS);
        knitting = job(knitter, 10, "编织", "Knitting", 105, 102, "20.00", false);
        linking = job(linker, 20, "套口", "Linking", 102, 100, "10.00", true);
    }

    public OrderDraft draft() {
        return new OrderDraft(
                id,
                "O-T-" + id.value().toString().substring(24),
                buyer,
                need,
                UUID.randomUUID(),
                new Bilingual("圆领羊绒衫", "Crew-neck pullover"),
                Quantity.pieces(100),
                TimeSlot.of(start, Duration.ofDays(10)),
                start.plus(Duration.ofDays(12)),
                pricing(),
                Money.of(5_000),
                List.of(new JobTerms.Line("驼色", "M", BigDecimal.valueOf(100))));
    }

    public Pricing pricing() {
        return new Pricing(
                Money.of("3596.11"),
                List.of(
                        new Pricing.Part(Pricing.Kind.PROCESSING, knitting.id(), knitter, Money.of(2_100)),
                        new Pricing.Part(Pricing.Kind.PROCESSING, linking.id(), linker, Money.of(1_020)),
                        new Pricing.Part(Pricing.Kind.PLATFORM_FEE, null, operator, Money.of("62.40"))));
    }

    private JobDraft job(
            Party.Id maker, int seq, String zh, String en, long quantity, long needed, String price, boolean last) {
        var resource = UUID.randomUUID();
        var planned = TimeSlot.of(this.start.plus(Duration.ofDays(seq / 5)), Duration.ofDays(2));
        var step = new Step(
                seq,
                new Bilingual(zh, en),
                "P-" + seq,
                resource,
                new Site.Id(UUID.randomUUID()),
                new Place.Id(UUID.randomUUID()),
                last ? null : new Site.Id(UUID.randomUUID()));
        var terms = new JobTerms(
                Quantity.pieces(quantity),
                JobTerms.Price.of(new BigDecimal(price), Money.ZERO, Quantity.pieces(quantity)),
                planned,
                List.of(new JobTerms.Line("驼色", "M", BigDecimal.valueOf(quantity))),
                List.of(new JobTerms.Slot(resource, 1, planned)));
        return new JobDraft(new Deal.Id(UUID.randomUUID()), maker, step, terms, BigDecimal.valueOf(needed), last, null);
    }

    public static Acting acting(Party.Id party, Role role) {
        return Acting.of(UUID.randomUUID(), party.value(), role);
    }

    public static Party.Id party() {
        return new Party.Id(UUID.randomUUID());
    }
}
