package org.cooperage.policy.programme;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A plan with all that is known of it. Read bit by bit: figures of the cluster are the platform's to read, in a
/// transaction of its own.
@Component
class Reports {
    private final Programmes programmes;

    Reports(Programmes programmes) {
        this.programmes = programmes;
    }

    Progress progress(Programme.Id id) {
        return programmes.progress(programmes.get(id), programmes.goals(id), programmes.undertakings(id));
    }

    /// @param year null or outside of the plan: this one, or the nearest the plan touches
    YearReport year(Programme.Id id, @Nullable Integer year) {
        var progress = progress(id);
        var programme = progress.programme();
        int wanted = year == null ? progress.today().getYear() : year;
        int nearest = Math.clamp(
                wanted,
                programme.starts().getYear(),
                programme.ends().minusDays(1).getYear());
        return new YearReport(progress, programmes.risks(id), nearest);
    }
}
