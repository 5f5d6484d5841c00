package org.cooperage.market.scenario;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How scenarios are planned.
///
/// @param budget a scenario is searched so long
/// @param round one search; after each the best so far is kept
/// @param silence a server that says nothing so long is taken for dead, its scenario goes on elsewhere
/// @param night whether all is planned anew every night, and after disturbances, by itself
/// @param nightBudget a night run is searched so long
/// @param triggeredBudget a run after a disturbance is searched so long
/// @param quiet runs of one cause are at least so far apart
/// @param keepRuns runs nobody adopted are kept so long
/// @param mostLots at most so many lots are planned anew, the nearest first; the rest stays where it is
@ConfigurationProperties("cooperage.scenario")
record ScenarioSettings(
        @DefaultValue("30s") Duration budget,
        @DefaultValue("3s") Duration round,
        @DefaultValue("60s") Duration silence,
        @DefaultValue("true") boolean night,
        @DefaultValue("60s") Duration nightBudget,
        @DefaultValue("10s") Duration triggeredBudget,
        @DefaultValue("15m") Duration quiet,
        @DefaultValue("30d") Duration keepRuns,
        @DefaultValue("3000") int mostLots) {}
