package org.cooperage.indicator.element;

import java.util.Arrays;
import java.util.List;

/// What a cluster lives on: 人力、财力、物质、知识、制度与政策、集群品牌.
enum Element {
    PEOPLE,
    FINANCE,
    MATERIAL,
    KNOWLEDGE,
    INSTITUTIONS,
    BRAND;

    List<ElementMeasure> measures() {
        return Arrays.stream(ElementMeasure.values())
                .filter(it -> it.element() == this)
                .toList();
    }
}
