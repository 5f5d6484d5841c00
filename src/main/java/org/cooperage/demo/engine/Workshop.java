package org.cooperage.demo.engine;

/// The machines of one kind in one firm, with what they can do and when they run.
///
/// @param runMinutes what routings reckon with for one unit; 0 where work goes in batches
record Workshop(
        Firm firm,
        Profile.Kind kind,
        double runMinutes,
        Cluster.Resource resource,
        Cluster.Capability capability,
        Hours hours) {
    /// Units of output one machine makes in one open day.
    double perDay() {
        double minutes = runMinutes > 0
                ? runMinutes
                : (double) (kind.cycleMinutes() + kind.setupMinutes())
                        / kind.batchSizes().get(kind.batchSizes().size() / 2);
        return hours.calendar().minutes() * resource.efficiency().doubleValue() / minutes;
    }
}
