package org.cooperage.indicator.upgrade;

import java.time.LocalDate;
import java.util.UUID;

/// What one firm, or one order of it, adds to a measure. Never leaves this package.
///
/// @param quarter its first day
/// @param line what is counted by the lines there are; empty otherwise
/// @param base what the value is a share of; 1 where it is none
record FirmPart(LocalDate quarter, String line, UUID firm, double value, double base) {}
