package org.cooperage.barrel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.barrel.engine.Assessing;
import org.cooperage.barrel.engine.Assessment;
import org.cooperage.barrel.engine.Firm;
import org.cooperage.barrel.engine.PeerGroups;
import org.cooperage.barrel.engine.Rating;
import org.cooperage.barrel.engine.Standing;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sets a firm beside all others. Their scores are read once after each refresh: they are the same for everybody.
@Component
class Surroundings {
    private final PeerStore peers;
    private final Assessing assessing = new Assessing(CatalogueFile.newest());
    private volatile @Nullable Others others;

    private record Others(Optional<Instant> asOf, PeerGroups groups, Map<UUID, List<PeerGroups.Score>> byParty) {
        PeerGroups.@Nullable Score findOld(UUID party, Dimension dimension) {
            return byParty.getOrDefault(party, List.of()).stream()
                    .filter(score -> score.dimension() == dimension)
                    .findFirst()
                    .orElse(null);
        }
    }

    Surroundings(PeerStore peers) {
        this.peers = peers;
    }

    Assessment assess(Party party, List<Known> known, Map<Dimension, Integer> aims) {
        var firm = new Firm(
                party.id().toString(),
                Optional.ofNullable(party.linkId()).orElse(""),
                party.size().name(),
                aims,
                known.stream().map(Known::evidence).toList());
        var beside = others();
        return assessing.beside(
                firm, beside.groups(), beside.byParty().getOrDefault(party.id().value(), List.of()));
    }

    /// Scores that were kept, beside today's peers; what was not known then is not sure now.
    Assessment beside(Party party, Map<Dimension, Double> scores) {
        var link = Optional.ofNullable(party.linkId()).orElse("");
        var size = party.size().name();
        var beside = others();
        var standings = new EnumMap<Dimension, Standing>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var score = Optional.ofNullable(scores.get(dimension));
            var rating = score.map(own -> Rating.known(dimension, own)).orElseGet(() -> Rating.unknown(dimension));
            var peers = score.flatMap(own -> beside.groups()
                    .beside(
                            new PeerGroups.Score(link, size, dimension, own),
                            beside.findOld(party.id().value(), dimension)));
            standings.put(dimension, new Standing(rating, Firm.USUAL_WEIGHT, peers.orElse(null)));
        }
        return new Assessment(new Firm(party.id().toString(), link, size, Map.of(), List.of()), standings);
    }

    private Others others() {
        var asOf = peers.asOf();
        var made = others;
        if (made == null || !made.asOf().equals(asOf)) {
            var rows = peers.all();
            var scores = rows.stream().map(PeerStore.Row::score).toList();
            made = new Others(
                    asOf,
                    new PeerGroups(scores),
                    rows.stream().collect(groupingBy(PeerStore.Row::party, mapping(PeerStore.Row::score, toList()))));
            others = made;
        }
        return made;
    }
}
