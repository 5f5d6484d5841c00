package org.cooperage.match;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How shortlists are made.
///
/// @param keep makers on a shortlist
/// @param most makers on it when `keep` of them have too few free hours for the order
/// @param ampleTimes free hours are enough when they are so many times what the operation takes
/// @param look so many are looked at closely, with their calendars
/// @param perCity so many of every other city stay on it, if they are there
/// @param farthestKm road kilometres from the middle of the makers
@ConfigurationProperties("cooperage.match")
record MatchSettings(
        @DefaultValue("30") int keep,
        @DefaultValue("48") int most,
        @DefaultValue("3") double ampleTimes,
        @DefaultValue("90") int look,
        @DefaultValue("6") int perCity,
        @DefaultValue("1500") double farthestKm) {}
