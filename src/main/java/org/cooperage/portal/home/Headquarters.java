package org.cooperage.portal.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// All cities of the cloud on one screen: what was ordered, how full the machines are, what it costs, what is late.
///
/// @param month the last that is over, of which months are told
/// @param cities of which there is anything to tell
/// @param quietCities how many there are besides
/// @param asOf when the oldest of the figures was computed; null: nothing was yet
record Headquarters(
        LocalDate month,
        @Nullable Instant asOf,
        List<Tile> tiles,
        List<City> cities,
        int quietCities,
        List<Price> prices,
        List<Full> full,
        List<Alert> alerts) {

    Headquarters {
        tiles = List.copyOf(tiles);
        cities = List.copyOf(cities);
        prices = List.copyOf(prices);
        full = List.copyOf(full);
        alerts = List.copyOf(alerts);
    }

    /// A figure of all cities with the one before it.
    ///
    /// @param text null: withheld, or nothing there
    /// @param city where it is withheld over all cities, the one with most of it
    record Tile(
            String code,
            @Nullable String text,
            @Nullable String before,
            boolean known,
            @Nullable Bilingual city,
            @Nullable String cityText) {}

    /// One cell of a comparison.
    ///
    /// @param text null: withheld, or nothing there, see `known`
    record Cell(String code, @Nullable String text, boolean known) {}

    /// A city beside the others.
    record City(String id, Bilingual name, List<Cell> cells, LoopGate gate) {}

    /// What a process cost in the month and in the one before.
    ///
    /// @param change in per cent; null: one of the two is not known
    record Price(
            String process,
            Bilingual name,
            @Nullable String text,
            @Nullable String before,
            @Nullable Double change) {}

    /// A process in a city that is nearly full next week.
    record Full(String process, Bilingual name, Bilingual city, int percent) {}

    /// Something to look at.
    ///
    /// @param key of the text `hq.alert.<key>`
    record Alert(String key, long count, String path) {}
}
