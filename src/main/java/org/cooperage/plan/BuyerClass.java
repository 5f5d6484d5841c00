package org.cooperage.plan;

/// What kind of customer a buyer is to the platform; each class is planned for with weights of its own.
public enum BuyerClass {
    /// Everybody who was not put into another class.
    STANDARD,
    /// Comes back with large orders: dates and the same makers may be worth more.
    KEY_ACCOUNT,
    /// Orders once, or seldom.
    ONE_OFF
}
