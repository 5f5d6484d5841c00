package org.cooperage.market.booking;

/// How a customer kept the bookings of the last twelve months, with all providers.
record Attendance(int came, int missed) {

    public int all() {
        return came + missed;
    }
}
