package org.cooperage.chain.template;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.shared.Bilingual;

/// A version of what the chain should be. Once published it is never changed, only followed by another.
///
/// @param source where it was taken from: a national catalogue, an industry's list
/// @param version of a draft, for those who edit it at the same time
public record Template(
        Id id,
        int number,
        Bilingual name,
        Stage stage,
        String source,
        Instant createdAt,
        Optional<Instant> publishedAt,
        int version,
        List<TemplateLink> links,
        List<TemplateFlow> flows) {

    public Template {
        links = List.copyOf(links);
        flows = List.copyOf(flows);
    }

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What one link gives another, and who says so.
    public record TemplateFlow(Link.Id from, Link.Id to, String source) {}

    public enum Stage {
        DRAFT,
        /// The one in force.
        PUBLISHED,
        RETIRED
    }

    public Optional<TemplateLink> find(Link.Id link) {
        return links.stream().filter(l -> l.id().equals(link)).findFirst();
    }

    public boolean isDraft() {
        return stage == Stage.DRAFT;
    }
}
