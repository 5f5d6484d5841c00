package org.cooperage.barrel.instrument;

import org.jspecify.annotations.Nullable;

/// What a firm says of one item.
///
/// @param answer code of an option, or `?` when it does not know
/// @param evidence what shows it, in words; null: nothing
record Answered(String item, String answer, @Nullable String evidence) {}
