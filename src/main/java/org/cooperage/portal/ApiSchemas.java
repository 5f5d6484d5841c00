package org.cooperage.portal;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Describes our records in OpenAPI as [ApiConfiguration] writes them. Nested ones carry the name of what they lie in,
/// so that two `Line` are two.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiSchemas extends ModelResolver {

    ApiSchemas(ObjectMapperProvider mappers) {
        super(mappers.jsonMapper(), new Names());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        var raw = _mapper.constructType(type.getType()).getRawClass();
        if (raw == Money.class) {
            return money();
        }
        if (ApiShapes.isWrapper(raw)) {
            var value = raw.getRecordComponents()[0].getGenericType();
            return context.resolve(new AnnotatedType(value));
        }
        Schema<?> schema = super.resolve(type, context, next);
        if (schema != null && ApiShapes.isOurs(raw)) {
            describe(raw, schema);
            context.getDefinedModels().values().stream()
                    .filter(model ->
                            schema.get$ref() != null && schema.get$ref().endsWith("/" + model.getName()))
                    .forEach(model -> describe(raw, model));
        }
        return schema;
    }

    private static void describe(Class<?> type, Schema<?> model) {
        if (model.getProperties() == null) {
            return;
        }
        var components = Arrays.asList(type.getRecordComponents());
        var names = components.stream().map(it -> it.getName()).collect(Collectors.toSet());
        model.getProperties().keySet().retainAll(names);
        model.setRequired(components.stream()
                .filter(it -> ApiShapes.isRequired(it) && model.getProperties().containsKey(it.getName()))
                .map(it -> it.getName())
                .sorted()
                .toList());
    }

    private static Schema<?> money() {
        Schema<Object> money = new JsonSchema();
        money.setTypes(Set.of("object"));
        money.addProperty("amount", typed("number"));
        money.addProperty("currency", typed("string"));
        money.setRequired(List.of("amount", "currency"));
        return money;
    }

    private static Schema<?> typed(String type) {
        var schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }

    /// `OrderApiOrderBody` for `OrderApi.OrderBody`.
    private static final class Names extends TypeNameResolver {

        @Override
        protected String nameForClass(JavaType type, Set<Options> options) {
            return nameForClass(type.getRawClass(), options);
        }

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            var outer = type.getEnclosingClass();
            return outer == null || !type.getName().startsWith("org.cooperage.")
                    ? super.nameForClass(type, options)
                    : nameForClass(outer, options) + type.getSimpleName();
        }
    }
}
