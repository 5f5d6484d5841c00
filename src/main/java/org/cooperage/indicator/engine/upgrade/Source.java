package org.cooperage.indicator.engine.upgrade;

/// Where a reading comes from, and how far it is believed before anybody audited it.
public enum Source {
    /// Counted by the platform itself.
    PLATFORM(1),
    /// Stated by somebody, with the document attached.
    DOCUMENT(0.8),
    /// Stated by somebody who names a document.
    DECLARED(0.5);

    private final double trust;

    Source(double trust) {
        this.trust = trust;
    }

    /// 0–1.
    public double trust() {
        return trust;
    }
}
