package org.cooperage.park.room;

import org.jspecify.annotations.Nullable;

/// An invitation as it is typed.
///
/// @param code credit code of the party invited
/// @param days how long, 1–180
record RoomForm(
        @Nullable String title,
        @Nullable String code,
        @Nullable String days) {}
