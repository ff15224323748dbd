package ndraster.testing;

import java.lang.StackWalker.StackFrame;
import java.util.Set;

/// The test that asks: its class and method, found on the stack.
///
/// @param type the class
/// @param method the name of the method
record Caller(String type, String method) {
    private static final Set<String> HELPERS = Set.of("ndraster.testing.", "org.assertj.", "java.", "jdk.");

    static Caller find() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(Caller::isTest).findFirst())
                .map(frame -> new Caller(outermost(frame.getClassName()), plain(frame.getMethodName())))
                .orElseGet(() -> new Caller("unknown", "unknown"));
    }

    /// The tests of this package are tests as any others.
    private static boolean isTest(StackFrame frame) {
        String name = frame.getClassName();
        return HELPERS.stream().noneMatch(name::startsWith) || outermost(name).endsWith("Test");
    }

    static String outermost(String type) {
        int nested = type.indexOf('$');
        return nested < 0 ? type : type.substring(0, nested);
    }

    /// `lambda$name$0` is a part of `name`.
    private static String plain(String method) {
        return method.startsWith("lambda$") ? method.split("\\$", -1)[1] : method;
    }

    String simpleType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
