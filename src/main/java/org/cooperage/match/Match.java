package org.cooperage.match;

import java.util.List;
import org.cooperage.availability.Busy;
import org.cooperage.offer.Candidate;
import org.cooperage.offer.TrackRecord;
import org.cooperage.shared.Share;
import org.cooperage.shared.TimeSlot;

/// A maker on a shortlist. Holds its terms: for planning, never for a screen.
///
/// @param open when its machines work, within the period asked about
/// @param busy what of that is taken
/// @param freeMinutes machine minutes that are free while the operation is needed
/// @param load share of its open machine time in that period that is taken
public record Match(
        Candidate candidate, Score score, List<TimeSlot> open, List<Busy> busy, long freeMinutes, Share load) {
    /// Belief before anything was inspected: 95 good of 100.
    private static final int PRIOR_GOOD = 95;

    private static final int PRIOR_TOTAL = 100;

    public Match {
        open = List.copyOf(open);
        busy = List.copyOf(busy);
    }

    /// What its share of good units is at least, beginning from what is usual in the trade.
    public static double surePassRate(TrackRecord record) {
        return believed(record).surePassRate().value();
    }

    /// What its share of good units will probably be.
    public double passRate() {
        return believed(candidate.record()).passRate().value();
    }

    private static TrackRecord believed(TrackRecord record) {
        return new TrackRecord(
                record.good() + PRIOR_GOOD, record.total() + PRIOR_TOTAL, record.onTime(), record.jobs());
    }
}
