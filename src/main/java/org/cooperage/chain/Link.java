package org.cooperage.chain;

import org.cooperage.shared.Bilingual;

/// One step of the industry chain, such as dehairing or linking, with its class in GB/T 4754-2017.
///
/// A service stands beside the chain and feeds no other link.
public record Link(Id id, int seq, Bilingual name, String industry, boolean service) {

    /// `L1` … for the links of the chain, `S1` … for services.
    public record Id(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    /// What one link gives the next.
    public record Flow(Id from, Id to) {}
}
