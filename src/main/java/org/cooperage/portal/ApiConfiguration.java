package org.cooperage.portal;

import org.cooperage.shared.Money;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// How the API reads and writes JSON: nothing is guessed, nothing unknown is passed over. What is kept in the database
/// is written with a setting of its own and does not change with this one.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final JsonMapper usual;

    ApiConfiguration(JsonMapper usual) {
        this.usual = usual;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict(usual)));
    }

    static JsonMapper strict(JsonMapper usual) {
        return usual.rebuild()
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new ApiShapes(), new JacksonAnnotationIntrospector()))
                .addModule(new SimpleModule().addSerializer(new AmountAndCurrency()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    /// `{"amount": 523.92, "currency": "CNY"}`.
    private static final class AmountAndCurrency extends StdSerializer<Money> {

        AmountAndCurrency() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeNumberProperty("amount", money.yuan());
            json.writeStringProperty("currency", "CNY");
            json.writeEndObject();
        }
    }
}
