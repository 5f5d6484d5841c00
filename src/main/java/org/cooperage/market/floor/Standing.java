package org.cooperage.market.floor;

import org.cooperage.deal.JobTerms;
import org.cooperage.deal.OpenJob;
import org.cooperage.market.floor.Families.Family;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Span;

/// Where agreed slots stand on the floor: first the changing over, then the work.
final class Standing {
    private final Machinery machinery;
    private final Families families;

    Standing(Machinery machinery, Families families) {
        this.machinery = machinery;
        this.families = families;
    }

    /// A lot where it stands.
    ///
    /// @param minutes of work, changing over left out
    record Stay(OpenJob job, JobTerms.Slot slot, Family family, int minutes, Assignment place) {
        /// When it can begin on a machine that is free from then on.
        int after(int soonest) {
            return soonest + family.minutes();
        }
    }

    /// A slot that is no longer than its changing over was agreed without one: it has no family.
    Stay of(int task, int machine, OpenJob job, JobTerms.Slot slot) {
        int open = machinery
                .calendar(machine)
                .spans(
                        machinery.minute(slot.during().from()),
                        machinery.minute(slot.during().to()))
                .stream()
                .mapToInt(Span::minutes)
                .sum();
        var stated = families.of(job);
        var family = open > stated.minutes() ? stated : Family.NONE;
        int minutes = Math.max(1, open - family.minutes());
        return new Stay(job, slot, family, minutes, place(task, machine, slot, family.minutes(), minutes));
    }

    /// Work that does not fit into the open hours of its slot stands there as a whole, whatever the calendar says.
    private Assignment place(int task, int machine, JobTerms.Slot slot, int changing, int minutes) {
        var calendar = machinery.calendar(machine);
        int from = Math.max(0, machinery.minute(slot.during().from()));
        int until = Math.max(from + 1, machinery.minute(slot.during().to()));
        int begin = calendar.nextOpen(from);
        int start = begin == Calendar.NEVER ? begin : calendar.nextOpen(calendar.finish(begin, changing));
        int end = start == Calendar.NEVER ? start : calendar.finish(start, minutes);
        int unit = Math.min(slot.unit(), machinery.machines().get(machine).units()) - 1;
        return end <= until
                ? new Assignment(task, 0, unit, begin, start, end)
                : new Assignment(task, 0, unit, from, from, until);
    }
}
