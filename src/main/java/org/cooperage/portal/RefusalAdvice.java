package org.cooperage.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.cooperage.shared.InvalidInput;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Answers what a handler threw: problem details (RFC 9457) to programs, a page that says what and how to mend to
/// people. Never a stack trace.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private final Refusals refusals;
    private final ShellAdvice frame;

    RefusalAdvice(Refusals refusals, ShellAdvice frame) {
        this.refusals = refusals;
        this.frame = frame;
    }

    @ExceptionHandler(Exception.class)
    Object refuse(Exception failure, HttpServletRequest request) {
        var cause = Refusals.reasonOf(failure);
        if (cause instanceof InvalidInput wrong && !Refusals.wantsJson(request.getRequestURI())) {
            var again = FormsAgain.of(wrong, request);
            if (again.isPresent()) {
                return again.get();
            }
        }
        var status = Refusals.statusOf(cause, request);
        var refusal = refusals.of(status, cause, LocaleContextHolder.getLocale());
        if (Refusals.wantsJson(request.getRequestURI())) {
            return Refusals.asProblem(refusal, request);
        }
        var page = new ModelAndView("portal/refusal");
        page.setStatus(status);
        page.addObject("shell", frame.shell(request));
        page.addObject("refusal", refusal);
        return page;
    }
}
