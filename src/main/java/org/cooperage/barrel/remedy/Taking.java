package org.cooperage.barrel.remedy;

/// What can come of telling that one has taken a service.
public sealed interface Taking {
    record Taken(Remedy remedy) implements Taking {}

    /// It was told before and has not ended.
    record Running(Remedy remedy) implements Taking {}
}
