package org.cooperage.place;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.InvalidInput;

/// A node of the one tree of places.
///
/// `city` is the city a town or park belongs to; a city names itself, the cloud has none. `code` is the GB/T 2260
/// number of a city (6 digits) or a town (9, or 6 and a name where the list has none), a short lower-case name for the
/// cloud and for parks.
public record Place(
        Id id, Kind kind, Optional<Id> parent, Optional<Id> city, String code, Bilingual name, GeoPoint point) {

    private static final Pattern REGION = Pattern.compile("\\d{6}(\\d{3})?(-[a-z0-9]{1,30})?");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final int LONGEST_NAME = 80;

    public Place {
        var shape = kind == Kind.CITY || kind == Kind.TOWN ? REGION : SLUG;
        if (!shape.matcher(code).matches()) {
            throw InvalidInput.of("code", code, "place.invalid.code", "place.mend.code");
        }
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

    public enum Kind {
        CLOUD,
        CITY,
        TOWN,
        PARK;

        boolean mayLieIn(Kind parent) {
            return switch (this) {
                case CLOUD -> false;
                case CITY -> parent == CLOUD;
                case TOWN, PARK -> parent == CITY || parent == TOWN;
            };
        }
    }

    /// The same place with another name and position; kind, code and parents never change.
    Place with(Bilingual otherName, GeoPoint otherPoint) {
        return new Place(id, kind, parent, city, code, otherName, otherPoint);
    }
}
