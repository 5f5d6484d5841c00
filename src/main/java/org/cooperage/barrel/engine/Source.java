package org.cooperage.barrel.engine;

/// Where a value comes from, and how far it is believed.
public enum Source {
    /// A fact the platform saw itself.
    P(1.0),
    /// Shown by a document.
    D(0.8),
    /// Answered by the firm.
    A(0.5);

    private final double confidence;

    Source(double confidence) {
        this.confidence = confidence;
    }

    /// 0–1.
    public double confidence() {
        return confidence;
    }
}
