package org.cooperage.policy.engine;

/// One condition that would have to be otherwise.
///
/// @param wanted whether it should hold or should not
/// @param known false: nobody has said how it is
public record Wish(Rule.Atom atom, boolean wanted, boolean known) {

    /// Whether the firm could do something about it.
    public boolean isPossible() {
        return !known || atom.fact().changeable();
    }
}
