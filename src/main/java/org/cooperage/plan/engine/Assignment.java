package org.cooperage.plan.engine;

/// A task on a unit in time.
///
/// @param mode position in the modes of the task's operation
/// @param unit which of the identical units, from 0; tasks of one batch share it and the whole period
/// @param occupiedFrom where changing over to this task begins; equals `start` without a setup
/// @param start first minute of work
/// @param end the minute after the last one of work; closed hours lie in between
public record Assignment(int task, int mode, int unit, int occupiedFrom, int start, int end) {}
