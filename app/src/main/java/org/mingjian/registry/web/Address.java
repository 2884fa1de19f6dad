package org.mingjian.registry.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the address of a filtered list; what does not narrow is left out. */
final class Address {
    private final String path;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Address(String path) {
        this.path = path;
    }

    static Address of(String path) {
        return new Address(path);
    }

    Address with(String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
        return this;
    }

    String at(String suffix) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path + suffix);
        parameters.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }
}
