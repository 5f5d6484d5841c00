package org.cooperage.offer;

import java.math.BigDecimal;
import org.cooperage.availability.Calendar;
import org.cooperage.chain.ResourceKind;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;

/// One maker's machine that could do a process for a buyer, with all that planning asks about it. Holds the maker's
/// terms: for planning, never for a screen.
///
/// @param units how many identical machines there are
/// @param jobsForBuyer jobs he has done for this buyer before
/// @param refusesBuyer whether he does not work for this buyer
public record Candidate(
        Capability capability,
        Terms terms,
        TrackRecord record,
        ResourceKind.Id kind,
        int units,
        BigDecimal efficiency,
        Calendar.Id calendar,
        Bilingual makerName,
        boolean namedInPlans,
        Site.Id site,
        Place.Id town,
        GeoPoint point,
        int jobsForBuyer,
        boolean refusesBuyer) {}
