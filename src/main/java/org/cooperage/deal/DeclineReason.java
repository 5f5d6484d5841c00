package org.cooperage.deal;

/// Why a maker does not take a job.
public enum DeclineReason {
    NO_CAPACITY,
    PRICE_TOO_LOW,
    DATE_TOO_TIGHT,
    QUALITY_TOO_HIGH,
    MATERIAL_UNSUITABLE,
    MACHINE_DOWN,
    OTHER
}
