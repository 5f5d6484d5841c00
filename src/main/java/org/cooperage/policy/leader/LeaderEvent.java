package org.cooperage.policy.leader;

import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;

/// What happened between a leading firm and the office of its city.
public sealed interface LeaderEvent {

    Leader.Id leader();

    Party.Id firm();

    Place.Id city();

    record PutForward(Leader.Id leader, Party.Id firm, Place.Id city) implements LeaderEvent {}

    record Withdrawn(Leader.Id leader, Party.Id firm, Place.Id city) implements LeaderEvent {}

    /// The office does something for the firm, or has done it.
    record Helped(Leader.Id leader, Party.Id firm, Place.Id city, UUID help, String what, boolean done)
            implements LeaderEvent {}

    record Promised(Leader.Id leader, Party.Id firm, Place.Id city, UUID promise) implements LeaderEvent {}

    record Accepted(Leader.Id leader, Party.Id firm, Place.Id city, UUID promise) implements LeaderEvent {}

    /// @param actual what the firm said it has reached
    record Stated(Leader.Id leader, Party.Id firm, Place.Id city, UUID promise, int actual) implements LeaderEvent {}
}
