package org.cooperage.indicator.benchmark;

import java.util.Optional;

/// What is known of a peer.
///
/// @param peer code of a place of the platform, or a name
/// @param source document, or the indicator the platform tells it by
/// @param counted the platform tells it itself
record PeerValue(
        PeerKind kind, String peer, PeerMeasure measure, int year, double value, String source, boolean counted) {

    /// Code of the indicator it comes from.
    public Optional<String> indicator() {
        return counted ? Optional.of(source) : Optional.empty();
    }
}
