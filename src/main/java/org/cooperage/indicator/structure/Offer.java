package org.cooperage.indicator.structure;

import java.util.UUID;

/// Machines a firm offers for a process at a price. Never leaves this package.
///
/// @param kind of machine
/// @param quality the best class it keeps, `A` to `C`
/// @param units machines
/// @param price yuan a unit of the work, 0: it names none
record Offer(UUID firm, String process, String kind, String quality, int units, double price) {}
