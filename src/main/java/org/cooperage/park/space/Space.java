package org.cooperage.park.space;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;

/// A unit of a park that can be let. Vacant ones are public.
///
/// @param fire class of the production it may hold, A–E (甲乙丙丁戊, GB 50016)
/// @param industries beginnings of GB/T 4754 classes it takes; empty: all
/// @param labour people of working age within half an hour
/// @param priceYuan a m² and month
/// @param tenant empty unless it is let; never told to strangers
public record Space(
        Id id,
        Party.Id owner,
        Place.Id city,
        String code,
        String building,
        int floor,
        int areaM2,
        BigDecimal heightM,
        int loadKgM2,
        int powerKw,
        int waterTonnesDay,
        int drainageTonnesDay,
        String fire,
        List<String> industries,
        int labour,
        BigDecimal priceYuan,
        State state,
        String tenant,
        String tenantIndustry,
        int version) {

    public Space {
        industries = List.copyOf(industries);
    }

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Which unit it is, whose and how often it was changed.
    record Keeping(Id id, Party.Id owner, Place.Id city, int version) {}

    Keeping keeping() {
        return new Keeping(id, owner, city, version);
    }

    public enum State {
        VACANT,
        RESERVED,
        LEASED,
        FITOUT,
        MAINTENANCE
    }

    /// Whether it takes this class of GB/T 4754.
    public boolean takes(String industry) {
        return industries.isEmpty() || industries.stream().anyMatch(industry::startsWith);
    }

    public boolean isLet() {
        return state == State.LEASED || state == State.FITOUT;
    }
}
