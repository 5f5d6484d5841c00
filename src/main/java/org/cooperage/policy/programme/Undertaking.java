package org.cooperage.policy.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;

/// Something the plan says will be done.
///
/// @param lead answers for it
/// @param ends first day after it
/// @param funding where the money comes from
/// @param duties what each of the six parties has to do with it
/// @param evidence what shows that it is done
/// @param after what has to be done before it
record Undertaking(
        Id id,
        Area area,
        String title,
        Party.Id lead,
        LocalDate starts,
        LocalDate ends,
        Optional<Money> budget,
        String funding,
        Map<SixParty, Duty> duties,
        Optional<LocalDate> doneOn,
        Optional<String> evidence,
        Optional<Id> after) {
    private static final int SOON_DAYS = 30;

    Undertaking {
        duties = Map.copyOf(duties);
    }

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// The seven areas of the call. Texts: `programme.area.<name>`.
    enum Area {
        GUIDANCE,
        SERVICES,
        COOPERATION,
        PARKS,
        COMMERCE,
        INNOVATION,
        BRANDS
    }

    /// Texts: `programme.party.<name>`.
    enum SixParty {
        GOVERNMENT,
        ASSOCIATION,
        LEADING_FIRM,
        SMALL_FIRM,
        FINANCE,
        RESEARCH
    }

    /// Texts: `programme.duty.<name>`.
    enum Duty {
        LEADS,
        TAKES_PART
    }

    /// Done is green; late is red; what ends within a month is amber.
    public Light light(LocalDate today) {
        if (doneOn.isPresent()) {
            return Light.GREEN;
        }
        if (today.isBefore(starts)) {
            return Light.OPEN;
        }
        if (!today.isBefore(ends)) {
            return Light.RED;
        }
        return today.plusDays(SOON_DAYS).isBefore(ends) ? Light.GREEN : Light.AMBER;
    }
}
