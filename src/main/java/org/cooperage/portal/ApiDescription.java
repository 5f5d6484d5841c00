package org.cooperage.portal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/// What `/api/openapi.json` says beyond the signatures: who made it, how one signs in, how one is refused.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String PASSWORD = "password";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Cooperage 聚桶")
                        .version("0.1")
                        .description("Times are ISO 8601 in UTC, money is in yuan. `Acting-Party` says for which party "
                                + "one acts, `Idempotency-Key` makes a repeated request happen once, "
                                + "`Accept-Language` chooses the language of refusals.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addSecurityItem(new SecurityRequirement().addList(PASSWORD));
    }

    @Bean
    OpenApiCustomizer refusalsAndPasswords() {
        return api -> api.getComponents()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                        PASSWORD,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    }

    /// RFC 9457, and the faults of fields.
    private static Schema<?> problem() {
        var fault = object("field", "value", "what", "mend");
        var problem = object("title", "detail", "instance");
        problem.addProperty("status", typed("integer"));
        var faults = typed("array");
        faults.setItems(fault);
        problem.addProperty("faults", faults);
        return problem;
    }

    private static Schema<Object> object(String... texts) {
        var schema = typed("object");
        for (var text : texts) {
            schema.addProperty(text, typed("string"));
        }
        return schema;
    }

    private static Schema<Object> typed(String type) {
        var schema = new Schema<Object>();
        schema.addType(type);
        schema.setType(type);
        return schema;
    }

    /// A handler that builds its answer itself may say 200, 201 or 204: `2XX`. What is wrong is always a problem.
    @Bean
    GlobalOperationCustomizer answers() {
        return (operation, handler) -> {
            var answers = operation.getResponses();
            if (answers.containsKey("200") && handler.getReturnType().getParameterType() == ResponseEntity.class) {
                answers.addApiResponse("2XX", answers.remove("200"));
            }
            answers.values().forEach(ApiDescription::asJson);
            answers.addApiResponse("4XX", refusal());
            return named(operation, handler);
        };
    }

    private static void asJson(ApiResponse answer) {
        var content = answer.getContent();
        if (content != null && content.containsKey("*/*")) {
            content.addMediaType("application/json", content.remove("*/*"));
        }
    }

    private static ApiResponse refusal() {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description("What is wrong, and how to mend it.")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Operation named(Operation operation, HandlerMethod handler) {
        var noun = handler.getBeanType().getSimpleName().replaceAll("Api$|\\$.*", "");
        return operation.operationId(noun + "." + handler.getMethod().getName());
    }
}
