package org.cooperage.park.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.park.investment.Lead;
import org.cooperage.park.investment.Prospect;
import org.cooperage.park.project.engine.Rule;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.jspecify.annotations.Nullable;

/// A project that wants to move here, and what it needs.
///
/// @param owner who keeps it
/// @param prospect firm it is of, once that is kept
/// @param lead it led to
/// @param origin where it sits today
/// @param industry class of GB/T 4754-2017
/// @param link of the chain it would fill
/// @param equipment what it brings, one a line
/// @param starts when it wants to begin moving
/// @param ends when it wants to be at work here
record ProjectCard(
        Id id,
        Party.Id owner,
        Place.Id city,
        Optional<Prospect.Id> prospect,
        Optional<Lead.Id> lead,
        String name,
        String origin,
        String industry,
        Link.Id link,
        Needs needs,
        String equipment,
        Optional<LocalDate> starts,
        Optional<LocalDate> ends,
        Instant updatedAt,
        int version) {

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What it needs; what is missing is not known yet, which is not the same as none.
    ///
    /// @param landMu of its own to build on; 0: it rents
    /// @param energyTce tonnes of standard coal a year
    record Needs(
            @Nullable Integer landMu,
            @Nullable Integer areaM2,
            @Nullable Integer powerKw,
            @Nullable Integer waterTonnesDay,
            @Nullable Integer dischargeTonnesDay,
            @Nullable Integer energyTce,
            @Nullable Integer jobs,
            @Nullable Integer investWan) {

        /// What is known, by the names permit rules use.
        Map<String, Integer> figures() {
            var figures = new LinkedHashMap<String, Integer>();
            put(figures, "land", landMu);
            put(figures, "area", areaM2);
            put(figures, "power", powerKw);
            put(figures, "water", waterTonnesDay);
            put(figures, "discharge", dischargeTonnesDay);
            put(figures, "energy", energyTce);
            put(figures, "jobs", jobs);
            return figures;
        }

        /// By the name of its field; null: not known yet.
        public @Nullable Integer figure(String field) {
            return switch (field) {
                case "landMu" -> landMu;
                case "areaM2" -> areaM2;
                case "powerKw" -> powerKw;
                case "waterTonnesDay" -> waterTonnesDay;
                case "dischargeTonnesDay" -> dischargeTonnesDay;
                case "energyTce" -> energyTce;
                case "jobs" -> jobs;
                case "investWan" -> investWan;
                default -> null;
            };
        }

        private static void put(Map<String, Integer> figures, String name, @Nullable Integer figure) {
            if (figure != null) {
                figures.put(name, figure);
            }
        }
    }

    static int known(@Nullable Integer figure) {
        return figure == null ? 0 : figure;
    }

    /// The equipment piece by piece.
    public List<String> pieces() {
        return equipment.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    Rule.Facts facts() {
        return new Rule.Facts(industry, needs.figures());
    }
}
