package org.cooperage.chain;

import org.cooperage.shared.Bilingual;

/// A kind of machine or workplace, such as a 12-gauge flat-knitting machine or a linking seat.
public record ResourceKind(Id id, Bilingual name) {

    public record Id(String value) {
        @Override
        public String toString() {
            return value;
        }
    }
}
