package org.cooperage.place;

import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.InvalidInput;

/// Where a party works: goods are picked up and delivered there, machines stand there. The position is public.
///
/// `owner` is the id of a party, plain because parties stand above places.
public record Site(Id id, UUID owner, Place.Id place, Place.Id city, Bilingual name, GeoPoint point, int version) {

    static final int LONGEST_NAME = 80;

    public Site {
        if (name.zh().isBlank()
                || name.zh().length() > LONGEST_NAME
                || name.en().length() > LONGEST_NAME) {
            throw InvalidInput.of("name", name.zh(), "place.invalid.name", "place.mend.name", LONGEST_NAME);
        }
    }

    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
