package org.cooperage.plan.engine.search;

import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Setups;

/// Finds the first gap of a lane that takes a piece of work, its setup and the changed setup of what follows.
///
/// Mutable, one per search: the answer is left in `start`, `end` and `setupMinutes`.
final class Gap {
    int start;
    int end;
    /// Minutes of changing over that the placement adds to the lane; may be negative.
    int setupMinutes;

    /// @param ready not before this minute
    /// @param latest must end by this minute
    boolean find(Resource resource, Lane lane, int ready, int latest, int minutes, int family, boolean resting) {
        var calendar = resource.calendar();
        var setups = resource.setups();
        for (int next = lane.firstWorthLooking(ready, minutes, family, resting); next <= lane.size; next++) {
            int previousEnd = next == 0 ? 0 : lane.end[next - 1];
            if (next < lane.size && lane.start[next] - Math.max(previousEnd, ready) < minutes) {
                continue;
            }
            int previousFamily = next == 0 ? Setups.UNKNOWN : lane.family[next - 1];
            int setup = setups.minutes(previousFamily, family);
            int free = setup == 0 ? previousEnd : calendar.finish(calendar.nextOpen(previousEnd), setup);
            start = begin(calendar, Math.max(ready, free), minutes, resting);
            end = start >= Calendar.NEVER ? start : finish(calendar, start, minutes, resting);
            if (end >= Calendar.NEVER || end > latest) {
                lane.note(ready, minutes, family, resting, next);
                return false;
            }
            if (next == lane.size) {
                lane.note(ready, minutes, family, resting, next);
                setupMinutes = setup;
                return true;
            }
            if (end <= lane.start[next]) {
                int after = setups.minutes(family, lane.family[next]);
                if (after == 0 || calendar.worked(end, lane.start[next]) >= after) {
                    lane.note(ready, minutes, family, resting, next);
                    setupMinutes = setup + after - setups.minutes(previousFamily, lane.family[next]);
                    return true;
                }
            }
        }
        return false;
    }

    /// The first possible time when capacity never binds.
    boolean findUnlimited(Resource resource, int ready, int latest, int minutes, boolean resting) {
        start = begin(resource.calendar(), ready, minutes, resting);
        if (start >= Calendar.NEVER) {
            return false;
        }
        end = finish(resource.calendar(), start, minutes, resting);
        setupMinutes = 0;
        return end < Calendar.NEVER && end <= latest;
    }

    private static int finish(Calendar calendar, int start, int minutes, boolean resting) {
        return resting ? calendar.finish(start, minutes) : start + minutes;
    }

    private static int begin(Calendar calendar, int time, int minutes, boolean resting) {
        if (minutes == 0) {
            return time;
        }
        return resting ? calendar.nextOpen(time) : calendar.nextUnbroken(time, minutes);
    }
}
