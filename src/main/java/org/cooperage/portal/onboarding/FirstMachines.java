package org.cooperage.portal.onboarding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cooperage.availability.Calendar;
import org.cooperage.availability.Calendars;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Link;
import org.cooperage.chain.Process;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.ResourceKind;
import org.cooperage.offer.Capability;
import org.cooperage.offer.Offers;
import org.cooperage.offer.PriceBand;
import org.cooperage.offer.Terms;
import org.cooperage.party.Party;
import org.cooperage.place.Site;
import org.cooperage.shared.Money;
import org.springframework.stereotype.Component;

/// Puts up the machines a newcomer tapped, and offers what they can do at the local reference price, to be changed by
/// the owner later. Wet processes are left out: they need the number of a discharge permit first.
@Component
class FirstMachines {

    private final Chain chain;
    private final Resources resources;
    private final Calendars calendars;
    private final Offers offers;

    FirstMachines(Chain chain, Resources resources, Calendars calendars, Offers offers) {
        this.chain = chain;
        this.resources = resources;
        this.calendars = calendars;
        this.offers = offers;
    }

    /// Kinds there are, in the order of the processes they serve.
    List<ResourceKind> kinds() {
        return chain.kinds();
    }

    /// The link of the chain most of the machines belong to.
    Optional<String> link(Draft draft) {
        return draft.machines().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(most ->
                        processes(new ResourceKind.Id(most.getKey())).stream().findFirst())
                .map(Process::link)
                .map(Link.Id::value);
    }

    void install(Party party, Site site, Draft draft) {
        var names = chain.kinds();
        var calendar = usualCalendar();
        for (var kind : names) {
            var units = draft.units(kind.id().value());
            if (units > 0 && calendar.isPresent()) {
                var machine = new Resource.Draft(
                        site.id(),
                        kind.id(),
                        kind.name(),
                        units,
                        BigDecimal.ONE,
                        calendar.get().id(),
                        true,
                        true);
                offer(resources.add(party.id(), machine));
            }
        }
    }

    /// Price the makers of the region ask for a process; empty when too few do.
    Optional<BigDecimal> referencePrice(Process process) {
        return offers.priceBand(process.id()).map(PriceBand::median);
    }

    private void offer(Resource machine) {
        for (var process : processes(machine.kind())) {
            var price = process.wet() ? Optional.<BigDecimal>empty() : referencePrice(process);
            price.ifPresent(yuan -> offers.publish(machine.id(), offerAt(process, yuan)));
        }
    }

    private static Capability.Draft offerAt(Process process, BigDecimal yuan) {
        var terms = new Terms(yuan, Money.ZERO, BigDecimal.ZERO, Set.of());
        return new Capability.Draft(process.id(), QualityClass.B, null, null, true, true, terms);
    }

    private List<Process> processes(ResourceKind.Id kind) {
        return chain.processes().stream()
                .filter(process -> process.kinds().contains(kind))
                .toList();
    }

    /// The common calendar with the median week, such as ten hours on six days.
    private Optional<Calendar> usualCalendar() {
        var common = calendars.list().stream()
                .filter(calendar -> calendar.owner() == null)
                .sorted(Comparator.comparing(Calendar::perWeek))
                .toList();
        return common.isEmpty() ? Optional.empty() : Optional.of(common.get(common.size() / 2));
    }
}
