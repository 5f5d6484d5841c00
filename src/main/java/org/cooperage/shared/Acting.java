package org.cooperage.shared;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who is doing this: a person, for a party, in a role.
///
/// Bound to the running piece of work by [#as]; every database transaction begun inside carries it, and row-level
/// security decides by it. Nothing bound means the public, who see public rows only. Does not travel to other threads.
///
/// The ids are plain because the modules that type them stand above this one.
public record Acting(Optional<UUID> person, Optional<UUID> party, Role role) {

    public static final Acting PUBLIC = new Acting(Optional.empty(), Optional.empty(), Role.PUB);
    public static final Acting SYSTEM = new Acting(Optional.empty(), Optional.empty(), Role.SYSTEM);

    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

    public static Acting of(UUID person, UUID party, Role role) {
        return new Acting(Optional.of(person), Optional.of(party), role);
    }

    /// A signed-in person who acts for no party.
    public static Acting alone(UUID person) {
        return new Acting(Optional.of(person), Optional.empty(), Role.PER);
    }

    public static Acting current() {
        return CURRENT.orElse(PUBLIC);
    }

    /// Does the work as `acting` and returns what it returns.
    public static <T, X extends Throwable> T as(Acting acting, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, acting).call(work);
    }

    /// Does the work as `acting`; for work that returns nothing.
    public static void run(Acting acting, Runnable work) {
        ScopedValue.where(CURRENT, acting).run(work);
    }

    /// Refuses with [NotAllowed] whoever is not signed in; the platform itself may do everything.
    public static void require(String what) {
        if (!current().isSignedIn() && current().role() != Role.SYSTEM) {
            throw new NotAllowed(what);
        }
    }

    /// Refuses with [NotAllowed] unless one acts in one of these roles; the platform itself may do everything.
    public static void require(String what, Role... allowed) {
        var role = current().role();
        if (role != Role.SYSTEM && !Set.of(allowed).contains(role)) {
            throw new NotAllowed(what);
        }
    }

    public boolean isSignedIn() {
        return person.isPresent();
    }

    public boolean isFor(UUID someParty) {
        return party.filter(someParty::equals).isPresent();
    }
}
