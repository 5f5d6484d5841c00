package org.cooperage.plan.format;

/// What a machine of the made-up peak does, how long and for how much.
///
/// @param step place in the way of a pullover
/// @param share of the firms of its link that have some
/// @param units how many they have on average
/// @param minutes for a piece at full efficiency; of a cycle for the drum
/// @param cheapest yuan for a piece
/// @param setup minutes to change the colour
/// @param booked share of the units that is promised now, at least
/// @param opens minute of the day
/// @param hours open minutes a day
/// @param batch pieces of one cycle, 0 for piece by piece
record Machine(
        String name,
        int step,
        double share,
        double units,
        double minutes,
        double efficiency,
        double cheapest,
        double dearest,
        int setup,
        double booked,
        double fullyBooked,
        int opens,
        int hours,
        int batch) {
    static final Machine KNIT12 = new Machine("knit 12G", 0, 0.6, 13, 65, 0.83, 18, 35, 40, 0.70, 0.97, 360, 1200, 0);
    static final Machine KNIT7 = new Machine("knit 7G", 0, 0.28, 8, 38, 0.83, 12, 22, 35, 0.70, 0.97, 360, 1200, 0);
    static final Machine LINK = new Machine("link", 1, 0.8, 5.4, 18, 0.83, 8, 15, 10, 0.70, 0.97, 480, 600, 0);
    static final Machine WASH = new Machine("wash", 2, 0.18, 1.5, 90, 0.9, 2, 4, 15, 0.50, 0.85, 420, 780, 150);
    static final Machine IRON = new Machine("iron", 3, 0.55, 3, 5, 0.85, 1.5, 2.5, 2, 0.50, 0.85, 480, 600, 0);

    @Override
    public String toString() {
        return name;
    }
}
