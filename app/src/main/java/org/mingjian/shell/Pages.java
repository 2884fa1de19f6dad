package org.mingjian.shell;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Knows which addresses lead to a page, so that nothing links to a page that is not there. */
@Component
class Pages {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Set<PathPattern> readable = ConcurrentHashMap.newKeySet();

    Pages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Says whether a page answers a plain GET of that path. */
    boolean exists(String path) {
        if (readable.isEmpty()) {
            mappings.getObject().getHandlerMethods().keySet().stream().filter(Pages::reads).forEach(this::remember);
        }
        PathContainer address = PathContainer.parsePath(path);
        return readable.stream().anyMatch(pattern -> pattern.matches(address));
    }

    private void remember(RequestMappingInfo info) {
        if (info.getPathPatternsCondition() != null) {
            readable.addAll(info.getPathPatternsCondition().getPatterns());
        }
    }

    private static boolean reads(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
