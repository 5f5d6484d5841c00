package org.cooperage.story;

/// 6,000 pieces, in Chinese, at a desk.
class PeakOrderIT extends PeakOrder {

    PeakOrderIT() {
        super("zh", 1280, 6_000, 3);
    }
}
