package org.cooperage.barrel;

import java.util.Optional;
import org.cooperage.barrel.engine.Indicator;
import org.jspecify.annotations.Nullable;

/// Something the platform does not know and the firm may.
///
/// @param asked whether the firm has answered or said that it does not know
/// @param value what it answered last
public record Question(
        Indicator indicator, boolean asked, @Nullable Double value, Optional<Known.Document> document) {

    public boolean isUnknown() {
        return asked && value == null;
    }
}
