package org.cooperage.policy;

/// What came of asking for what a policy gives, or of a move of an application.
sealed interface Applying {

    record Done(Application application) implements Applying {}

    /// Its clauses do not all hold, or something is unknown.
    record NotEligible(Offered offered) implements Applying {}

    /// There is one already.
    record Twice() implements Applying {}

    /// It is not at the stage for that; nothing was changed.
    record NotNow(Application application) implements Applying {}
}
