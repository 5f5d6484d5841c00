package org.cooperage.offer;

import java.math.BigDecimal;
import java.util.Set;
import org.cooperage.chain.Process;
import org.cooperage.chain.QualityClass;
import org.cooperage.party.Party;
import org.cooperage.shared.Entered;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What stands in the form for a capability.
record CapabilityForm(
        @Nullable String process,
        @Nullable String quality,
        @Nullable String unitPrice,
        @Nullable String setupFee,
        @Nullable String minLot,
        @Nullable String permit,
        @Nullable String permitUntil,
        @Nullable String published,
        @Nullable String active,
        @Nullable String version) {

    static CapabilityForm forNew(String process, String price) {
        return new CapabilityForm(process, "B", price, "0", "0", "", "", "true", "true", "0");
    }

    static CapabilityForm of(Capability it, Terms terms) {
        return new CapabilityForm(
                it.process().value(),
                it.quality().name(),
                plain(terms.unitPrice()),
                plain(terms.setupFee().yuan()),
                plain(terms.minLot()),
                it.permit() == null ? "" : it.permit(),
                it.permitUntil() == null ? "" : it.permitUntil().toString(),
                it.published() ? "true" : null,
                it.active() ? "true" : null,
                Integer.toString(it.version()));
    }

    Capability.Draft toDraft(Set<Party.Id> refused) {
        var entered = new Entered();
        var number = entered.text("permit", permit);
        var setup = entered.findDecimal("setupFee", setupFee);
        var lot = entered.findDecimal("minLot", minLot);
        var draft = new Capability.Draft(
                new Process.Id(entered.text("process", process)),
                entered.choice("quality", quality, QualityClass.class),
                number.isEmpty() ? null : number,
                entered.findDay("permitUntil", permitUntil),
                entered.yes(published),
                entered.yes(active),
                new Terms(
                        entered.decimal("unitPrice", unitPrice),
                        setup == null ? Money.ZERO : new Money(setup),
                        lot == null ? BigDecimal.ZERO : lot,
                        refused));
        entered.refuse();
        return draft;
    }

    int readVersion() {
        var entered = new Entered();
        var read = entered.whole("version", version);
        entered.refuse();
        return read;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
