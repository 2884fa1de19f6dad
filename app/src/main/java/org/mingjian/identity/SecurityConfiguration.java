package org.mingjian.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.mingjian.shell.PageFrame;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sets up sign-in, headers and the gate. Paths carry no rules: which handler is open to whom says its annotation,
 * and {@link PermissionGate} holds it to that.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String SIGN_IN = "/sign-in";
    /** The name's prefix makes browsers insist on TLS, on this very host and on no path below. */
    private static final String COOKIE_OVER_TLS = "__Host-mingjian";
    /** Tabler's style sheet holds its small pictures as data: addresses. */
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    AuthenticationManager authenticationManager(SignInProvider provider) {
        return new ProviderManager(provider);
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, Sessions sessions, SignOutNote signOut) {
        http
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new SessionWatch(sessions), UsernamePasswordAuthenticationFilter.class)
                // Signed by a witness's own key; a browser's session gives it nothing that a forged form could use.
                .csrf(forms -> forms.ignoringRequestMatchers("/ledger/cosignatures"))
                .formLogin(form -> form
                        .loginPage(SIGN_IN)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .failureHandler(SecurityConfiguration::failed))
                .logout(logout -> logout
                        .logoutUrl("/sign-out")
                        .addLogoutHandler(signOut)
                        .logoutSuccessUrl(SIGN_IN + "?ended"))
                .exceptionHandling(failures -> failures
                        .authenticationEntryPoint(SecurityConfiguration::toSignIn)
                        .accessDeniedHandler(SecurityConfiguration::refuse))
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    /** PostgreSQL keeps no NUL, and no person types one: such a request is refused before anybody reads it. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    private static void failed(
        HttpServletRequest request,
        HttpServletResponse response,
        AuthenticationException cause
    ) throws IOException {
        TypedLogin.keep(request);
        response.sendRedirect(request.getContextPath() + SIGN_IN + "?failed");
    }

    /** A part that htmx asked for must not be replaced by the sign-in page: the whole page goes there. */
    private static void toSignIn(
        HttpServletRequest request,
        HttpServletResponse response,
        AuthenticationException cause
    ) throws IOException {
        String page = request.getAttribute(SessionWatch.ENDED) == null ? SIGN_IN : SIGN_IN + "?ended";
        lead(request, response, page);
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(page);
        } else {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static void refuse(
        HttpServletRequest request,
        HttpServletResponse response,
        AccessDeniedException cause
    ) throws IOException {
        if (cause instanceof DutyDue due) {
            lead(request, response, due.duty().page());
            return;
        }
        if (cause instanceof CsrfException) {
            request.setAttribute(PageFrame.EXPIRED, true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Bean
    ServletContextInitializer cookieOverTls(Environment environment) {
        return context -> {
            if (overTls(environment)) {
                context.getSessionCookieConfig().setName(COOKIE_OVER_TLS);
                context.getSessionCookieConfig().setSecure(true);
                context.getSessionCookieConfig().setPath("/");
            }
        };
    }

    private static boolean overTls(Environment environment) {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true) && List
                .of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store")
                .stream()
                .anyMatch(environment::containsProperty);
    }

    @Bean
    WebMvcConfigurer gate() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PermissionGate());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }
        };
    }
}
