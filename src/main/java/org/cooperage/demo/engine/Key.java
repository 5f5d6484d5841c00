package org.cooperage.demo.engine;

import java.util.UUID;

/// The identity of a generated row: a UUIDv7 that depends on what the row is and its number alone.
///
/// Keys of one kind grow with their number, so that rows arrive in index order.
public record Key(UUID uuid) {
    private static final long EPOCH_MILLIS = 1_735_660_800_000L; // 2025-01-01 in Shanghai

    public static Key of(String kind, long number) {
        long random = Dice.mix(Dice.hash(kind) ^ Dice.mix(number));
        long time = (EPOCH_MILLIS + number) << 16;
        return new Key(new UUID(time | 0x7000L | (random >>> 52), 0x8000_0000_0000_0000L | (Dice.mix(random) >>> 2)));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
