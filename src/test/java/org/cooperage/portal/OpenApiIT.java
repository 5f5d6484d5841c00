package org.cooperage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cooperage.CooperageTest;
import org.cooperage.access.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API is whole, and what is really answered is as described.
@CooperageTest
class OpenApiIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @LocalServerPort
    private int port;

    private JsonNode api = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void read() {
        api = json("/api/openapi.json");
    }

    @Test
    void itIsOpenApi31WithALicence() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("info").path("license").path("name").asString()).isEqualTo("Apache-2.0");
    }

    @Test
    void everyMappingIsDescribedWithAnswerAndRefusal() {
        var missing = new ArrayList<String>();
        mappings.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/")
                                && handler.getBeanType().getName().startsWith("org.cooperage")
                                && handler.getBeanType().isAnnotationPresent(RestController.class))
                        .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> {
                            var operation = api.path("paths")
                                    .path(path)
                                    .path(method.name().toLowerCase(Locale.ROOT));
                            var answers = operation.path("responses");
                            if (!answers.has("4XX") || answers.size() < 2) {
                                missing.add(method + " " + path);
                            }
                        })));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhereAndIdsAreTexts() {
        var schemas = api.path("components").path("schemas");
        var lost = api.findValuesAsString("$ref").stream()
                .filter(ref -> !schemas.has(ref.substring(ref.lastIndexOf('/') + 1)))
                .toList();

        assertThat(lost).isEmpty();
        assertThat(schemas.propertyNames())
                .doesNotContain("Id", "Money", "Line")
                .noneMatch(name -> name.endsWith("Id"));
    }

    @Test
    void whatIsAnsweredIsAsDescribed() {
        for (var path : List.of("/api/parties", "/api/places", "/api/products", "/api/processes", "/api/chain")) {
            var answers = api.path("paths").path(path).path("get").path("responses");
            var answer = answers.has("200") ? answers.path("200") : answers.path("2XX");
            var schema = answer.path("content").path("application/json").path("schema");
            var wrong = new ArrayList<String>();
            compare(path, json(path), schema, wrong);
            assertThat(wrong).isEmpty();
        }
    }

    private void compare(String at, JsonNode value, JsonNode described, List<String> wrong) {
        var schema =
                described.has("$ref") ? api.at(described.path("$ref").asString().substring(1)) : described;
        if (value.isArray()) {
            value.forEach(item -> compare(at + "[]", item, schema.path("items"), wrong));
        } else if (value.isObject() && !schema.has("additionalProperties")) {
            schema.path("required").forEach(name -> {
                if (!value.has(name.asString())) {
                    wrong.add(at + ": lacks " + name);
                }
            });
            value.properties().forEach(field -> {
                var property = schema.path("properties").path(field.getKey());
                if (property.isMissingNode()) {
                    wrong.add(at + ": does not know " + field.getKey());
                } else if (!field.getValue().isNull()) {
                    compare(at + "." + field.getKey(), field.getValue(), property, wrong);
                }
            });
        } else if (!value.isObject() && !isOf(value, schema.path("type").asString(""))) {
            wrong.add("%s: %s is no %s".formatted(at, value, schema.path("type")));
        }
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(new Visitor(port).get(path).body());
    }
}
