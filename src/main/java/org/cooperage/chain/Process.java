package org.cooperage.chain;

import java.util.List;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// Something a maker does to goods, such as dyeing or linking, and the kinds of resource that can do it.
///
/// A wet process needs a discharge permit.
public record Process(
        Id id,
        int seq,
        Bilingual name,
        Link.@Nullable Id link,
        String industry,
        boolean wet,
        List<ResourceKind.Id> kinds) {

    public Process {
        kinds = List.copyOf(kinds);
    }

    public record Id(String value) {
        @Override
        public String toString() {
            return value;
        }
    }
}
