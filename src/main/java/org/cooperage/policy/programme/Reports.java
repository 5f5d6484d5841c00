package org.cooperage.policy.programme;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A plan with all that is known of it. Read bit by bit: figures of the cluster are the platform's to read, in a
/// transaction of its own.
@Component
class Reports {
    private final Programmes programmes;

    private final Goals goals;

    Reports(Programmes programmes, Goals goals) {
        this.programmes = programmes;
        this.goals = goals;
    }

    Progress progress(Programme.Id id) {
        var programme = programmes.get(id);
        return new Progress(
                programme,
                goals.measured(programme, programmes.goals(id)),
                programmes.undertakings(id),
                programmes.today(),
                programmes.maySeeFigures(programme));
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
