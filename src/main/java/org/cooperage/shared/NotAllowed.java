package org.cooperage.shared;

/// The thing may be seen, but not done in the present role.
public final class NotAllowed extends RuntimeException {

    public NotAllowed(String what) {
        super("%s is not allowed as %s.\nMaybe act for another party."
                .formatted(what, Acting.current().role()));
    }
}
