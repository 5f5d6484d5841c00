package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What planning counts on; money in yuan.
///
/// @param platformFee share of processing, material and transport that the platform asks for
/// @param tax value-added tax on the whole
/// @param answerQuick makers have so long to answer before work may begin, when the date is near
/// @param answerNormal the same when it is not
/// @param quickBelow a date nearer than this is near
/// @param searchTime for each of the three searches
/// @param searchSteps most steps of each of them; a small number ends them before their time and makes plans repeatable
/// @param threads searches at the same time
/// @param seed of the search: the same request gives the same plan
/// @param mostPortions an order is cut into at most so many portions a step
/// @param lateBeyond plans are followed so long beyond the due date, to say from when an order would fit
/// @param validFor a proposal may be confirmed so long
/// @param maxFirmShare one firm gets at most this share of an operation of an order of `exposedFrom` units or more
/// @param exposedFrom smaller orders may go to one firm as a whole
@ConfigurationProperties("cooperage.plan")
record PlanSettings(
        @DefaultValue("0.02") BigDecimal platformFee,
        @DefaultValue("0.13") BigDecimal tax,
        @DefaultValue("4h") Duration answerQuick,
        @DefaultValue("24h") Duration answerNormal,
        @DefaultValue("14d") Duration quickBelow,
        @DefaultValue("200ms") Duration searchTime,
        @DefaultValue("1000000") long searchSteps,
        @DefaultValue("2") int threads,
        @DefaultValue("1") long seed,
        @DefaultValue("220") int mostPortions,
        @DefaultValue("45d") Duration lateBeyond,
        @DefaultValue("24h") Duration validFor,
        @DefaultValue("0.4") BigDecimal maxFirmShare,
        @DefaultValue("3000") int exposedFrom) {}
