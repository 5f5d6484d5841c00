package org.cooperage.deal;

import java.util.UUID;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// Which step of the routing a job does, on which resource, and where the goods go next.
///
/// `nextSite` is null when they go to the buyer. `process` is the code of the process, `resource` the id of a
/// resource; both are plain because a deal only passes them on.
public record Step(
        int seq,
        Bilingual operation,
        String process,
        UUID resource,
        Site.Id site,
        Place.Id city,
        Site.@Nullable Id nextSite) {}
