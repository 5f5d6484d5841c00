package org.cooperage.barrel.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.chain.Dimension;

/// Assesses firms beside each other.
public final class Assessing {
    private final Ratings ratings;

    public Assessing(Catalogue catalogue) {
        this.ratings = new Ratings(catalogue);
    }

    /// All of them, each beside all others.
    public List<Assessment> together(List<Firm> firms) {
        var rated = firms.stream().map(firm -> ratings.of(firm.evidence())).toList();
        var scores = new ArrayList<PeerGroups.Score>();
        for (int i = 0; i < firms.size(); i++) {
            scores.addAll(scores(firms.get(i), rated.get(i).values()));
        }
        var groups = new PeerGroups(scores);
        var assessments = new ArrayList<Assessment>();
        for (int i = 0; i < firms.size(); i++) {
            assessments.add(assess(firms.get(i), rated.get(i), groups::of));
        }
        return assessments;
    }

    /// One firm as it stands now.
    ///
    /// @param among its own scores of old that are among those of the others
    public Assessment beside(Firm firm, PeerGroups others, Collection<PeerGroups.Score> among) {
        var old = new EnumMap<Dimension, PeerGroups.Score>(Dimension.class);
        among.forEach(score -> old.put(score.dimension(), score));
        return assess(firm, ratings.of(firm.evidence()), own -> others.beside(own, old.get(own.dimension())));
    }

    /// The scores of a firm that count as a peer's.
    public static List<PeerGroups.Score> scores(Firm firm, Collection<Rating> rated) {
        return rated.stream()
                .filter(Rating::isSure)
                .map(rating -> score(firm, rating))
                .toList();
    }

    private interface Finding {
        Optional<Peers> peers(PeerGroups.Score own);
    }

    private static Assessment assess(Firm firm, Map<Dimension, Rating> rated, Finding peers) {
        var standings = new EnumMap<Dimension, Standing>(Dimension.class);
        rated.forEach((dimension, rating) -> {
            var beside = rating.isSure() ? peers.peers(score(firm, rating)).orElse(null) : null;
            standings.put(dimension, new Standing(rating, firm.weight(dimension), beside));
        });
        return new Assessment(firm, standings);
    }

    private static PeerGroups.Score score(Firm firm, Rating rating) {
        return new PeerGroups.Score(firm.link(), firm.size(), rating.dimension(), rating.score());
    }
}
