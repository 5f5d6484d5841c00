package org.cooperage.attack;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cooperage.shared.PageRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// One address and method the application answers, with what it takes to call it in good faith.
record Endpoint(String method, String pattern, HandlerMethod handler) {

    /// All there are, but those of the demo's own controls, which move the clock for everybody.
    static List<Endpoint> all(RequestMappingHandlerMapping mappings) {
        var all = new ArrayList<Endpoint>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                if (handler.getBeanType().getName().startsWith("org.cooperage") && isAttackable(pattern)) {
                    methods.forEach(method -> all.add(new Endpoint(method.name(), pattern, handler)));
                    if (methods.isEmpty()) {
                        all.add(new Endpoint(RequestMethod.GET.name(), pattern, handler));
                    }
                }
            }
        });
        return all.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private static boolean isAttackable(String pattern) {
        return !pattern.startsWith("/demo") && !pattern.startsWith("/error");
    }

    boolean isSafe() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean isForPrograms() {
        return pattern.startsWith("/api/");
    }

    boolean isList() {
        return parameters().stream().anyMatch(parameter -> parameter.getType() == PageRequest.class);
    }

    boolean takesJson() {
        return parameters().stream().anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
    }

    boolean takesFiles() {
        return parameters().stream().anyMatch(parameter -> parameter.getType() == MultipartFile.class);
    }

    /// The address with the victims' ids in it.
    String path() {
        var path = pattern;
        for (var variable : variables()) {
            path = path.replaceFirst("\\{%s[^}]*}".formatted(variable), Samples.pathVariable(pattern, variable));
        }
        return path.replace("**", "x");
    }

    List<String> variables() {
        return Pattern.compile("\\{\\*?(\\w+)[^}]*}")
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    String json() {
        return parameters().stream()
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> Samples.json(parameter.getParameterizedType(), parameter.getName()))
                .findFirst()
                .orElse("{}");
    }

    /// Fields of the form, or of the query of a list.
    TreeMap<String, String> fields() {
        var fields = new TreeMap<String, String>();
        for (var parameter : parameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class) || parameter.isAnnotationPresent(RequestBody.class)) {
                continue;
            }
            var asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null) {
                var name = asked.value().isEmpty() ? asked.name() : asked.value();
                Samples.form(name.isEmpty() ? parameter.getName() : name, parameter.getParameterizedType(), fields);
            } else if (parameter.getType().isRecord() && parameter.getType() != PageRequest.class) {
                Samples.components(parameter.getType(), fields);
            }
        }
        return fields;
    }

    private List<Parameter> parameters() {
        return Arrays.asList(handler.getMethod().getParameters());
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
