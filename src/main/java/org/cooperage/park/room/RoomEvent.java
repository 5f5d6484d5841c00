package org.cooperage.park.room;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.shared.Bilingual;

/// What became of a data room.
public sealed interface RoomEvent {

    UUID room();

    record RoomOpened(UUID room, UUID guest, Bilingual owner, String title, Instant until) implements RoomEvent {}
}
