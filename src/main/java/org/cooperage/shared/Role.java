package org.cooperage.shared;

/// In which capacity a person acts. The same person may act in different ones for different parties.
public enum Role {
    /// Local government.
    GOV,
    /// Industry association.
    ASC,
    /// Leading firm.
    LEAD,
    /// Small or micro firm, household workshop.
    SME,
    /// Financial institution.
    FI,
    /// Service or research institution.
    SVC,
    /// Park operator.
    PARK,
    /// Operator of this platform.
    OPS,
    /// A person who acts for nobody else.
    PER,
    /// Anybody, not signed in.
    PUB,
    /// Buyer from outside the cluster.
    BUYER,
    /// The platform itself: jobs, listeners, the demo. Never a person.
    SYSTEM
}
