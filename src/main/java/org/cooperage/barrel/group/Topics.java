package org.cooperage.barrel.group;

import org.cooperage.barrel.engine.GroupFigures.Topic;
import org.cooperage.chain.Dimension;

/// What is told of many firms.
final class Topics {
    /// Share of firms at digital level 2 or above.
    static final Topic DIGITAL = new Topic("DIGITAL");
    /// Share of capabilities for wet processes that have a discharge permit.
    static final Topic PERMIT = new Topic("PERMIT");
    /// Share of firms with a short stave for which there is a service.
    static final Topic SERVED = new Topic("SERVED");

    private Topics() {}

    static Topic score(Dimension dimension) {
        return new Topic(dimension.name());
    }

    /// Share of firms whose short stave it is.
    static Topic shortStave(Dimension stave) {
        return new Topic("SHORT_" + stave);
    }
}
