package org.cooperage.portal.print;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Any page asked for with `?as=pdf` answers as PDF. Refusals and files stay what they are.
@Component
class PdfFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !"pdf".equals(request.getParameter("as"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        if (page.getStatus() == HttpStatus.OK.value() && isPage(page)) {
            var file = PdfPage.of(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
            page.resetBuffer();
            page.setContentType(MediaType.APPLICATION_PDF_VALUE);
            page.setHeader("Content-Disposition", "inline; filename=\"%s.pdf\"".formatted(name(request)));
            page.getOutputStream().write(file);
        }
        page.copyBodyToResponse();
    }

    private static boolean isPage(HttpServletResponse page) {
        return Optional.ofNullable(page.getContentType()).orElse("").startsWith(MediaType.TEXT_HTML_VALUE);
    }

    /// The path, in characters any disk takes.
    private static String name(HttpServletRequest request) {
        var name = request.getRequestURI().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "cooperage" : name;
    }
}
