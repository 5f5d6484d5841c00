package org.cooperage.portal;

/// What ways elsewhere are told under. Texts: `portal.section.<name>`.
enum Section {
    /// Orders, and who makes them when.
    WORK,
    /// What makes a firm better.
    BETTER,
    /// The cluster in figures.
    CLUSTER,
    /// Where it is to go.
    STEERING,
    /// Who and what there is, and by which rules.
    REGISTER
}
