package org.cooperage.availability.slot;

import org.cooperage.availability.Calendar;
import org.cooperage.availability.Resource;
import org.cooperage.shared.GeoPoint;

/// A thing as the search reads it.
record Bookable(Resource.Id id, int units, Calendar.Id calendar, GeoPoint point, BookingRule rule) {}
