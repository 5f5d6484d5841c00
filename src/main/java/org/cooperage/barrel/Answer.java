package org.cooperage.barrel;

import org.cooperage.barrel.engine.Indicator;
import org.cooperage.party.Upload;
import org.jspecify.annotations.Nullable;

/// What a firm says of one indicator.
///
/// @param value null: it does not know
/// @param document what shows it; null: nothing new
public record Answer(
        Indicator.Code indicator,
        @Nullable Double value,
        @Nullable Upload document) {}
