package org.cooperage.indicator.agglomeration;

/// What may draw two links to the same towns (Marshall 1890): workers they share, inputs they give each other,
/// knowledge
/// that passes between them.
enum Force {
    LABOUR,
    INPUT,
    KNOWLEDGE
}
