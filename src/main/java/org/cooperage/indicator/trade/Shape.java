package org.cooperage.indicator.trade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The network as a whole, as far as it may be told. Firms are tied when one worked for the other or passed goods on to
/// it; nobody is named, and nothing is told of fewer than five.
///
/// @param ties pairs of firms, directions apart
/// @param works jobs and services
/// @param value yuan paid for them
/// @param density ties ÷ possible ties
/// @param reciprocity share of ties that go both ways; null: one to four firms have such
/// @param clustering mean share of a firm's partners that work with each other
/// @param communities groups of five firms or more
/// @param modularity how far firms keep to their groups, −½ … 1
/// @param topTen share of the ten most central in all that leads through others; null: too few lead
/// @param localPercent of the value, from firms to buyers of the same city; null: withheld
/// @param insidePercent of the value, to buyers of the cluster; null: withheld
/// @param month of which it is told: an earlier one while the change since would tell about few firms
record Shape(
        int works,
        int firms,
        int ties,
        double value,
        double density,
        @Nullable Double reciprocity,
        double clustering,
        int communities,
        double modularity,
        @Nullable Double topTen,
        @Nullable Integer localPercent,
        @Nullable Integer insidePercent,
        LocalDate month) {}
