package org.cooperage.chain;

/// How exacting the work is: `A` for brands and export, `B` the usual, `C` for simple goods.
public enum QualityClass {
    A,
    B,
    C;

    /// Whether a maker of this class may do work that asks for `wanted`.
    public boolean reaches(QualityClass wanted) {
        return compareTo(wanted) <= 0;
    }
}
