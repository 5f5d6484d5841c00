package org.cooperage.deal;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;

/// An agreement between a buyer and whoever makes: the whole order, or one maker's job of it.
public sealed interface Deal permits OrderDeal, JobDeal {

    Id id();

    /// What people call it on the telephone: `O-2611-000384`, `J-000384-07`.
    String code();

    Party.Id buyer();

    Bilingual product();

    Instant due();

    int version();

    record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
