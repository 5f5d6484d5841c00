package org.cooperage.policy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is known of firms, for whoever puts rules beside them: the register, what the platform counts, confirmed
/// honours,
/// and what firms answered.
@Service
public class FirmFacts {
    private final FirmFactStore store;
    private final Platform platform;
    private final Clock clock;

    FirmFacts(FirmFactStore store, Platform platform, Clock clock) {
        this.store = store;
        this.platform = platform;
        this.clock = clock;
    }

    public Vocabulary vocabulary() {
        return store.vocabulary();
    }

    /// The firm one acts for.
    public Party.Id firm() {
        Acting.require("Looking for policies", Role.LEAD, Role.SME, Role.SVC);
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Looking for policies"));
    }

    /// Of the firm one acts for.
    public Facts own() {
        var firm = firm();
        var now = clock.instant();
        return platform.does(() -> store.of(firm, now));
    }

    /// Of all verified firms of a city. Answers are the firms’ own: whoever asks tells sums of five and more.
    public Map<Party.Id, Facts> of(Place.Id city) {
        var now = clock.instant();
        var all = new HashMap<Party.Id, Facts>();
        platform.does(() -> store.of(city, now)).forEach((firm, facts) -> all.put(new Party.Id(firm), facts));
        return all;
    }

    /// What a firm may say itself; all or none. A blank is left as it was.
    @Transactional
    public void answer(Map<String, @Nullable String> typed) {
        var firm = firm();
        var values = new LinkedHashMap<Fact, Value>();
        var faults = new ArrayList<Fault>();
        for (var fact : vocabulary().facts()) {
            var text = Objects.requireNonNullElse(typed.get(fact.name()), "").strip();
            if (!fact.isOfficial() && !text.isEmpty()) {
                Value.read(fact, text)
                        .ifPresentOrElse(value -> values.put(fact, value), () -> faults.add(fault(fact, text)));
            }
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        values.forEach((fact, value) -> store.answer(firm, fact, value, clock.instant()));
    }

    private static Fault fault(Fact fact, String text) {
        return Fault.of(fact.name(), text, "policy.wrong.answer." + fact.type(), "policy.mend.answer." + fact.type());
    }
}
