package org.cooperage.demo.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A party while the cluster is being made: the row, where it stands, and its part in the story.
record Firm(
        int number,
        Profile.City city,
        Profile.@Nullable Link link,
        Profile.@Nullable Story story,
        Cluster.Party party,
        Cluster.Site site) {
    Key id() {
        return party.id();
    }

    boolean in(Profile.City wanted, String linkId) {
        return city.equals(wanted) && party.link().equals(linkId);
    }

    List<Profile.KindUnits> ownUnits() {
        return story == null ? List.of() : story.units();
    }
}
