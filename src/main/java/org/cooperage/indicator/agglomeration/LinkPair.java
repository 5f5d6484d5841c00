package org.cooperage.indicator.agglomeration;

import org.cooperage.chain.Link;
import org.jspecify.annotations.Nullable;

/// Two links, how far they seek the same towns, and what they share.
///
/// @param together γ^c of jobs over towns; above 0: they seek the same ones, below: they keep apart
/// @param labour cosine of the machines their people run, 0–1; null: unknown
/// @param input the largest share one of them has in what the other buys or sells, 0–1; null: unknown
/// @param knowledge cosine of whom they order design and research from, 0–1; null: unknown
record LinkPair(
        Link.Id one,
        Link.Id other,
        double together,
        @Nullable Double labour,
        @Nullable Double input,
        @Nullable Double knowledge) {

    public @Nullable Double of(Force force) {
        return switch (force) {
            case LABOUR -> labour;
            case INPUT -> input;
            case KNOWLEDGE -> knowledge;
        };
    }

    boolean isOf(String first, String second) {
        return one.value().equals(first) && other.value().equals(second);
    }
}
