package org.cooperage.access.contract;

import org.cooperage.shared.Bilingual;

/// What data may be used for. A new one is a line in `access/purposes.csv`.
public record Purpose(String code, Bilingual name) {}
