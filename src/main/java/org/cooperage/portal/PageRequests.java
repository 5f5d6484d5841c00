package org.cooperage.portal;

import java.util.Optional;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads `?page=1&size=50&sort=name,desc` where a handler asks for a [PageRequest]. Pages count from 1 in addresses.
final class PageRequests implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var sort = Optional.ofNullable(request.getParameter("sort")).filter(text -> !text.isBlank());
        return new PageRequest(
                number("page", request.getParameter("page"), 1) - 1,
                number("size", request.getParameter("size"), PageRequest.DEFAULT_SIZE),
                sort.map(text -> text.replaceAll(",.*", "")),
                sort.filter(text -> text.endsWith(",desc")).isPresent());
    }

    private static int number(String field, @Nullable String text, int otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,7}")) {
            throw InvalidInput.of(field, text, "shared.invalid.number", "shared.mend.number");
        }
        return Integer.parseInt(text);
    }
}
