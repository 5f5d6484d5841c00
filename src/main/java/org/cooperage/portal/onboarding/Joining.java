package org.cooperage.portal.onboarding;

import org.cooperage.party.Party;

/// What can come of finishing a registration.
sealed interface Joining {

    record Joined(Party party) implements Joining {}

    /// A party with this credit code is registered already; somebody there can add the person.
    record CodeTaken() implements Joining {}

    /// A question is still open.
    record Incomplete(Draft.Step step) implements Joining {}
}
