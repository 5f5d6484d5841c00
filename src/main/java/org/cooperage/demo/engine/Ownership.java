package org.cooperage.demo.engine;

/// Who owns a firm.
public enum Ownership {
    HOUSEHOLD,
    COMPANY,
    GROUP,
    PUBLIC
}
