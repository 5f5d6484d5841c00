package org.cooperage.deal;

/// What a buyer objects to in delivered goods.
public enum DisputeReason {
    QUALITY,
    QUANTITY,
    WRONG_GOODS,
    TOO_LATE,
    DAMAGED,
    OTHER
}
