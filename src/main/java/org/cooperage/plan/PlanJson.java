package org.cooperage.plan;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.databind.json.JsonMapper;

/// A plan as the document it is kept as: the components of the records, nothing computed, nothing null.
final class PlanJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    private PlanJson() {}

    static String write(Plan plan) {
        return MAPPER.writeValueAsString(plan);
    }

    static Plan read(String json) {
        return MAPPER.readValue(json, Plan.class);
    }
}
