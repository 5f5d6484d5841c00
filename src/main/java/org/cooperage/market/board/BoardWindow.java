package org.cooperage.market.board;

import java.util.List;

/// The visible part of the board: lanes and what lies on them in a period.
///
/// @param rows rows of the whole board, headings included
/// @param jobs jobs on the whole board
/// @param lanes those asked for
/// @param bars what lies on them
record BoardWindow(long rows, long jobs, List<Lane> lanes, List<LaneBar> bars) {

    /// @param row position from the top, headings counted
    /// @param first the heading stands right above
    /// @param key what the lane is: a firm, a machine, a job
    record Lane(long row, boolean first, String head, String name, String key, int jobs) {}

    record LaneBar(long row, Bar bar) {}
}
