package org.cooperage.indicator;

import org.cooperage.shared.Bilingual;

/// An indicator as somebody may choose it.
///
/// @param unit blank: it has none
/// @param isShare kept as 0–1, shown per cent
/// @param byCity told for a city; else for the whole cluster alone
public record IndicatorText(
        String code, Bilingual name, Bilingual definition, Bilingual unit, boolean isShare, boolean byCity) {}
