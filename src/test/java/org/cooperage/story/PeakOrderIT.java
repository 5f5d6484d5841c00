package org.cooperage.story;

/// In Chinese, at a desk.
class PeakOrderIT extends PeakOrder {

    PeakOrderIT() {
        super("zh", 1280, 3);
    }
}
