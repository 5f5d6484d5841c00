package org.cooperage.market.floor;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.cooperage.chain.QualityClass;
import org.cooperage.offer.Candidate;
import org.cooperage.party.Party;

/// A machine with what its owner asks; the owner's secret, so it never leaves the floor.
///
/// @param unitPrice yuan per unit before tax
/// @param setupFee yuan once a job
record Maker(
        Machine machine,
        double unitPrice,
        double setupFee,
        BigDecimal minLot,
        QualityClass quality,
        Set<Party.Id> refused,
        UUID order,
        boolean isImagined) {

    static final Comparator<Maker> CHEAPEST =
            Comparator.comparingDouble(Maker::unitPrice).thenComparing(Maker::order);

    static Maker of(Candidate candidate) {
        var terms = candidate.terms();
        return new Maker(
                Machine.of(candidate),
                terms.unitPrice().doubleValue(),
                terms.setupFee().yuan().doubleValue(),
                terms.minLot(),
                candidate.capability().quality(),
                terms.refused(),
                candidate.capability().id().value(),
                false);
    }

    /// A factory that is only assumed: takes any lot, of any class, for anybody.
    static Maker imagined(Machine machine, double unitPrice) {
        return new Maker(
                machine,
                unitPrice,
                0,
                BigDecimal.ZERO,
                QualityClass.A,
                Set.of(),
                machine.id().value(),
                true);
    }
}
