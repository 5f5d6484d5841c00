package org.cooperage.party;

/// What can come of asking to be registered.
public sealed interface Registering {

    record Registered(Party party) implements Registering {}

    record Refused(Reason why) implements Registering {}

    enum Reason {
        /// A party with this credit code is registered already.
        CODE_TAKEN
    }
}
