package org.cooperage.offer.service;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;

/// A service one can order from a provider.
///
/// @param providerName as the register had it when the offer was saved last
/// @param at since when there is such an offer
public record ServiceOffer(
        Id id,
        Party.Id provider,
        Bilingual providerName,
        Place.Id city,
        GeoPoint point,
        Content content,
        Stage stage,
        Instant at,
        int version) {

    public record Id(UUID value) {

        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What the provider says about it.
    ///
    /// @param dimension the function of a firm it strengthens
    /// @param promise how fast
    /// @param coverage cities it is offered in; empty: everywhere
    /// @param lifeStages of firms it is for; empty: all
    /// @param booking whether it needs a time, and whose calendars are asked
    /// @param scope what it may do, by which standard and accreditation
    public record Content(
            Dimension dimension,
            ServiceCategory category,
            Bilingual name,
            Bilingual summary,
            ServicePrice price,
            Promise promise,
            Set<Place.Id> coverage,
            Set<LifeStage> lifeStages,
            Booking booking,
            List<ServiceScope> scope) {

        public Content {
            coverage = Set.copyOf(coverage);
            lifeStages = Set.copyOf(lifeStages);
            scope = List.copyOf(scope);
        }
    }

    /// What a provider binds itself to.
    ///
    /// @param answerHours until it answers a request
    /// @param days from the booking until it is delivered
    public record Promise(int answerHours, int days) {}

    /// How one gets it.
    ///
    /// @param byCalendar a time has to be booked
    /// @param approval the provider says yes to each order first
    /// @param resources all that is needed at that time: rooms, machines, people
    public record Booking(boolean byCalendar, boolean approval, Set<Resource.Id> resources) {

        public Booking {
            resources = Set.copyOf(resources);
        }

        /// One chooses a time instead of just asking; until the provider names what is needed, asking is all one can.
        public boolean needsTime() {
            return byCalendar && !resources.isEmpty();
        }
    }

    /// Of a firm's life. Texts: `service.life.<name>`.
    public enum LifeStage {
        FOUND,
        START,
        GROW,
        SCALE,
        EXIT
    }

    /// Texts: `service.stage.<name>`.
    public enum Stage {
        DRAFT,
        PUBLISHED,
        WITHDRAWN;

        /// The table of moves.
        boolean mayBecome(Stage other) {
            return switch (this) {
                case DRAFT, WITHDRAWN -> other == PUBLISHED;
                case PUBLISHED -> other == WITHDRAWN;
            };
        }
    }

    public boolean isOpen() {
        return stage == Stage.PUBLISHED;
    }

    /// What may be done next.
    public Set<Stage> next() {
        var next = EnumSet.allOf(Stage.class);
        next.removeIf(other -> !stage.mayBecome(other));
        return next;
    }
}
