package org.cooperage.deal;

import org.cooperage.place.Place;
import org.cooperage.place.Site;

/// Where the goods of a job go: as much as its maker has to know of the rest of the order.
record NextStop(Site site, Place place) {}
