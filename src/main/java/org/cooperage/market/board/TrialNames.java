package org.cooperage.market.board;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Names of the makers a trial concerns, in one query.
@Component
class TrialNames {

    private final Parties parties;

    TrialNames(Parties parties) {
        this.parties = parties;
    }

    @Transactional(readOnly = true)
    public TrialView view(Trial.Tried tried) {
        var ids = tried.effect().moves().stream()
                .flatMap(m -> Stream.of(m.makerBefore(), m.makerAfter()))
                .map(Party.Id::new)
                .distinct()
                .toList();
        var names = new HashMap<UUID, Bilingual>();
        parties.names(ids).forEach((id, name) -> names.put(id.value(), name));
        return TrialView.of(tried, names);
    }

    /// With its sign, in whole yuan: `+¥ 120`.
    String yuan(Money difference) {
        var whole = difference.yuan().setScale(0, RoundingMode.HALF_UP);
        return sign(whole.signum()) + "¥\u00A0%,d".formatted(whole.abs().longValue());
    }

    private static String sign(int of) {
        return switch (of) {
            case 1 -> "+";
            case -1 -> "−";
            default -> "±";
        };
    }
}
