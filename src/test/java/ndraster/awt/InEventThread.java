package ndraster.awt;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// Runs tests of components where all that concerns components belongs: in the event dispatch thread.
final class InEventThread implements InvocationInterceptor {
    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation);
    }

    private static void run(Invocation<Void> invocation) throws Throwable {
        Throwable[] thrown = new Throwable[1];
        try {
            EventQueue.invokeAndWait(() -> {
                try {
                    invocation.proceed();
                } catch (Throwable e) {
                    thrown[0] = e;
                }
            });
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (thrown[0] != null) {
            throw thrown[0];
        }
    }
}
