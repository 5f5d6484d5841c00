package org.cooperage.portal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Member;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;

/// How our records look as JSON, so that none of them carries annotations: their components and nothing computed; what
/// is not `@Nullable` must be there; a record that wraps one `value`, like an id, is that value.
final class ApiShapes extends NopAnnotationIntrospector {

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    static boolean isWrapper(Class<?> type) {
        return isOurs(type)
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    /// An absent `boolean` is false; everything else has to be said.
    static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && component.getType() != boolean.class
                && component.getType() != Optional.class;
    }

    static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("org.cooperage.");
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
        return member.getAnnotated() instanceof Member it
                        && isWrapper(it.getDeclaringClass())
                        && it instanceof java.lang.reflect.Method
                        && it.getName().equals("value")
                ? Boolean.TRUE
                : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
        return creator.getAnnotated() instanceof java.lang.reflect.Constructor<?> it
                        && isWrapper(it.getDeclaringClass())
                        && it.getParameterCount() == 1
                ? JsonCreator.Mode.DELEGATING
                : null;
    }

    @Override
    public VisibilityChecker findAutoDetectVisibility(
            MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
        return isOurs(type.getRawType())
                ? checker.withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY)
                : checker;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return component(member).map(ApiShapes::isRequired).orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return component(member)
                .filter(ApiShapes::isRequired)
                .map(it -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
                .orElseGet(JsonSetter.Value::empty);
    }

    private static Optional<RecordComponent> component(Annotated member) {
        if (member instanceof AnnotatedParameter parameter) {
            var type = parameter.getDeclaringClass();
            return isOurs(type) && parameter.getOwner().getParameterCount() == type.getRecordComponents().length
                    ? Optional.of(type.getRecordComponents()[parameter.getIndex()])
                    : Optional.empty();
        }
        return member.getAnnotated() instanceof Member it && isOurs(it.getDeclaringClass())
                ? named(it.getDeclaringClass(), it.getName())
                : Optional.empty();
    }

    private static Optional<RecordComponent> named(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }
}
