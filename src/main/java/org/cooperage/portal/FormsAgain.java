package org.cooperage.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// Leads back to the form whose handler refused what was typed ([AskAgain]), and brings along what that was.
final class FormsAgain {

    private FormsAgain() {}

    /// Empty when the handler does not ask again.
    static Optional<ModelAndView> of(InvalidInput refused, HttpServletRequest request) {
        return page(request).map(page -> {
            var asked =
                    request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
            var flash = RequestContextUtils.getOutputFlashMap(request);
            flash.put("faults", refused.faults());
            flash.put("typed", typed(request));
            flash.put("asked", asked);
            var back = new RedirectView(page + "#" + asked);
            back.setStatusCode(HttpStatus.SEE_OTHER);
            back.setExposeModelAttributes(false);
            return new ModelAndView(back);
        });
    }

    private static Optional<String> page(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                ? Optional.ofNullable(handler.getMethodAnnotation(AskAgain.class))
                        .map(again -> UriComponentsBuilder.fromPath(again.value())
                                .buildAndExpand(variables(request))
                                .toUriString())
                : Optional.empty();
    }

    private static Map<String, Object> variables(HttpServletRequest request) {
        var variables = new HashMap<String, Object>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> known) {
            known.forEach((name, value) -> variables.put(String.valueOf(name), value));
        }
        return variables;
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((field, values) -> typed.put(field, String.join(",", values)));
        return typed;
    }
}
