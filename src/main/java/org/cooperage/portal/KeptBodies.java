package org.cooperage.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Keeps the JSON of a request, at most 1 MB, while it is answered: to show what stood where it could not be read.
@ControllerAdvice
class KeptBodies extends RequestBodyAdviceAdapter {

    private static final String KEPT = KeptBodies.class.getName();

    static Optional<byte[]> find() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof byte[] body
                ? Optional.of(body)
                : Optional.empty();
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var body = message.getBody().readAllBytes();
        RequestContextHolder.currentRequestAttributes().setAttribute(KEPT, body, RequestAttributes.SCOPE_REQUEST);
        return new Body(message.getHeaders(), body);
    }

    private record Body(HttpHeaders getHeaders, byte[] bytes) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
