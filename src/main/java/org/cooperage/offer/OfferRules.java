package org.cooperage.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Process;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;

/// What an offer must satisfy. Finds every fault.
final class OfferRules {

    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal LARGEST_LOT = BigDecimal.valueOf(10_000_000);
    private static final int MOST_REFUSED = 200;
    private static final int LONGEST_PERMIT = 60;

    private OfferRules() {}

    static List<Fault> check(Capability.Draft draft, Resource resource, Process process, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (!process.kinds().contains(resource.kind())) {
            faults.add(fault("process", process.id(), "kind", resource.kind()));
        }
        permit(faults, draft, process, today);
        terms(faults, draft.terms());
        return faults;
    }

    private static void permit(List<Fault> faults, Capability.Draft draft, Process process, LocalDate today) {
        var permit = draft.permit();
        var until = draft.permitUntil();
        if (permit != null && (permit.isBlank() || permit.length() > LONGEST_PERMIT)) {
            faults.add(fault("permit", permit, "permit"));
        }
        if (process.wet() && permit == null) {
            faults.add(fault("permit", "", "no-permit"));
        }
        if (permit != null && (until == null || until.isAfter(today.plusYears(20)))) {
            faults.add(fault("permitUntil", until == null ? "" : until, "permit-until"));
        }
        if (process.wet() && draft.active() && until != null && until.isBefore(today)) {
            faults.add(fault("permitUntil", until, "permit-over"));
        }
    }

    private static void terms(List<Fault> faults, Terms terms) {
        if (terms.unitPrice().signum() <= 0 || terms.unitPrice().compareTo(DEAREST) > 0) {
            faults.add(fault("unitPrice", terms.unitPrice(), "price"));
        }
        if (terms.setupFee().isNegative() || terms.setupFee().compareTo(new Money(DEAREST)) > 0) {
            faults.add(fault("setupFee", terms.setupFee().yuan(), "setup"));
        }
        if (terms.minLot().signum() < 0 || terms.minLot().compareTo(LARGEST_LOT) > 0) {
            faults.add(fault("minLot", terms.minLot(), "min-lot"));
        }
        if (terms.refused().size() > MOST_REFUSED) {
            faults.add(fault("refused", terms.refused().size(), "refused"));
        }
    }

    static Fault fault(String field, Object value, String rule, Object... details) {
        return Fault.of(field, value, "offer.wrong." + rule, "offer.mend." + rule, details);
    }
}
