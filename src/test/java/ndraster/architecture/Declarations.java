package ndraster.architecture;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Types and their members as they are declared, in one line each, names without their packages.
final class Declarations {
    private static final Set<String> IMPLIED = Set.of("equals", "hashCode", "toString");
    private static final Set<String> IMPLIED_BY_ENUM = Set.of("values", "valueOf");

    private Declarations() {}

    static String of(Class<?> type) {
        return modifiersOf(type) + kindOf(type) + " " + type.getSimpleName() + typeParameters(type.getTypeParameters())
                + recordComponents(type) + supertypes(type) + permitted(type) + constants(type);
    }

    static Stream<String> ofMembers(Class<?> type) {
        Stream<String> constructors = Stream.of(type.getDeclaredConstructors())
                .filter(Declarations::isSeen)
                .filter(constructor -> !isCanonical(constructor))
                .map(constructor -> access(constructor) + callable(constructor, type.getSimpleName()));
        Stream<String> fields = Stream.of(type.getDeclaredFields())
                .filter(field -> isSeen(field) && !field.isEnumConstant())
                .map(Declarations::of);
        Stream<String> methods = Stream.concat(Stream.of(type), hiddenSupertypes(type))
                .flatMap(declaring -> Stream.of(declaring.getDeclaredMethods()))
                .filter(method -> isSeen(method) && !isImplied(method))
                .map(Declarations::of);
        return Stream.of(constructors, fields, methods).flatMap(lines -> lines);
    }

    /// Supertypes that have no name outside their package: their public methods are the type's own.
    private static Stream<Class<?>> hiddenSupertypes(Class<?> type) {
        return Stream.<Class<?>>of(type.getInterfaces()).filter(above -> !Modifier.isPublic(above.getModifiers()));
    }

    private static String of(Field field) {
        return access(field) + (Modifier.isFinal(field.getModifiers()) ? "final " : "") + name(field.getGenericType())
                + " " + field.getName();
    }

    private static String of(Method method) {
        boolean isAbstract = Modifier.isAbstract(method.getModifiers());
        String generics = typeParameters(method.getTypeParameters());
        return access(method) + (isAbstract ? "abstract " : "") + (generics.isEmpty() ? "" : generics + " ")
                + name(method.getGenericReturnType()) + " " + callable(method, method.getName());
    }

    private static String callable(Executable executable, String name) {
        String parameters = names(executable.getGenericParameterTypes());
        if (executable.isVarArgs()) {
            parameters = parameters.substring(0, parameters.length() - "[]".length()) + "...";
        }
        Type[] thrown = executable.getGenericExceptionTypes();
        return name + "(" + parameters + ")" + (thrown.length == 0 ? "" : " throws " + names(thrown));
    }

    private static String access(Member member) {
        return (Modifier.isProtected(member.getModifiers()) ? "protected " : "")
                + (Modifier.isStatic(member.getModifiers()) ? "static " : "");
    }

    private static boolean isSeen(Member member) {
        boolean isInherited = Modifier.isProtected(member.getModifiers())
                && !Modifier.isFinal(member.getDeclaringClass().getModifiers());
        return !member.isSynthetic() && (Modifier.isPublic(member.getModifiers()) || isInherited);
    }

    private static boolean isImplied(Method method) {
        return IMPLIED.contains(method.getName())
                || (method.getDeclaringClass().isEnum() && IMPLIED_BY_ENUM.contains(method.getName()))
                || components(method.getDeclaringClass()).anyMatch(part -> method.equals(part.getAccessor()));
    }

    private static boolean isCanonical(Constructor<?> constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        components(type).map(RecordComponent::getType).toArray());
    }

    private static String modifiersOf(Class<?> type) {
        int modifiers = type.getModifiers();
        boolean isPlainClass = !type.isRecord() && !type.isEnum() && !type.isInterface();
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (type.isSealed() ? "sealed " : "")
                + (isPlainClass && Modifier.isAbstract(modifiers) ? "abstract " : "")
                + (isPlainClass && Modifier.isFinal(modifiers) ? "final " : "");
    }

    private static String kindOf(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    }

    private static String recordComponents(Class<?> type) {
        return type.isRecord()
                ? components(type)
                        .map(part -> name(part.getGenericType()) + " " + part.getName())
                        .collect(joining(", ", "(", ")"))
                : "";
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Stream.of(type.getRecordComponents()) : Stream.empty();
    }

    private static String supertypes(Class<?> type) {
        String supertypes = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .map(Declarations::name)
                .filter(not(Set.of("Object", "Record", "Enum<" + type.getSimpleName() + ">")::contains))
                .collect(joining(", "));
        return supertypes.isEmpty() ? "" : " extends " + supertypes;
    }

    private static String permitted(Class<?> type) {
        return type.isSealed() ? " permits " + names(type.getPermittedSubclasses()) : "";
    }

    private static String constants(Class<?> type) {
        return type.isEnum()
                ? Stream.of(type.getEnumConstants()).map(Objects::toString).collect(joining(", ", " {", "}"))
                : "";
    }

    private static String typeParameters(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Stream.of(variables).map(Declarations::typeParameter).collect(joining(", ", "<", ">"));
    }

    private static String typeParameter(TypeVariable<?> variable) {
        String bounds = Stream.of(variable.getBounds()).map(Declarations::name).collect(joining(" & "));
        return variable.getName() + (bounds.equals("Object") ? "" : " extends " + bounds);
    }

    private static String names(Type... types) {
        return Stream.of(types).map(Declarations::name).collect(joining(", "));
    }

    private static String name(Type type) {
        return type.getTypeName()
                .replaceAll("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])", "")
                .replace('$', '.');
    }
}
