package org.cooperage.access;

import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Who gets in: people by form and session, programs by HTTP Basic without one. What they then see is decided by the
/// rows' policies in the database; here only signing in, forgery and the browser's own protections.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String[] FOR_EVERYBODY = {
        "/",
        "/login",
        "/try",
        "/try/*",
        "/language",
        "/onboarding",
        "/onboarding/**",
        "/error",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/sw.js",
        "/manifest.webmanifest",
        "/calendars/*",
        "/actuator/health",
        "/actuator/health/**"
    };
    private static final String[] READ_BY_EVERYBODY = {
        "/parties",
        "/parties/*",
        "/places",
        "/places/*",
        "/chain",
        "/chain/*",
        "/processes",
        "/products",
        "/products/*",
        "/open-data",
        "/open-data/*",
        "/api/open-data",
        "/rules",
        "/rules/changes",
        "/rules/changes/*",
        "/api/rules",
        "/api/rules/changes",
        "/api/rules/changes/*",
        "/services",
        "/services/*",
        "/services/providers/*",
        "/api/services",
        "/api/services/*",
        "/api/services/*/bill",
        "/api/services/*/ratings",
        "/api/openapi.json",
        "/api/parties",
        "/api/parties/*",
        "/api/places",
        "/api/places/*",
        "/api/chain",
        "/api/processes",
        "/api/products",
        "/api/products/*"
    };

    @Bean
    PasswordEncoder passwords() {
        return new RememberingPasswords();
    }

    /// Named to both chains: left to itself, Spring Security would make one without the throttle.
    @Bean
    AuthenticationManager authenticationManager(SignIns signIns, PasswordEncoder passwords, LoginThrottle throttle) {
        return new ProviderManager(new ThrottledLogin(signIns, passwords, throttle));
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, AuthenticationManager logins, People people, OnceStore once)
            throws Exception {
        http.authenticationManager(logins)
                .securityMatcher("/api/**", "/actuator/**")
                .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.ignoringRequestMatchers(bringsItsPassword()));
        return guarded(http, people, once);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, AuthenticationManager logins, People people, OnceStore once, LoginLanguage language)
            throws Exception {
        http.authenticationManager(logins)
                .formLogin(form ->
                        form.loginPage("/login").successHandler(language).failureHandler(new LoginFailure()))
                .logout(logout -> logout.logoutSuccessUrl("/"));
        return guarded(http, people, once);
    }

    private static SecurityFilterChain guarded(HttpSecurity http, People people, OnceStore once) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(FOR_EVERYBODY)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, READ_BY_EVERYBODY)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(operatorOnly())
                        .anyRequest()
                        .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new SizeFilter(), HeaderWriterFilter.class)
                .addFilterBefore(new ActingFilter(people), AuthorizationFilter.class)
                .addFilterAfter(new OnceFilter(once), AuthorizationFilter.class);
        return http.build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> operatorOnly() {
        return (authentication, request) ->
                new AuthorizationDecision(Acting.current().role() == Role.OPS);
    }

    /// A forged request of a browser never carries an `Authorization` header of its own making.
    private static RequestMatcher bringsItsPassword() {
        return request -> {
            var authorization = request.getHeader("Authorization");
            return authorization != null && authorization.startsWith("Basic ");
        };
    }
}
