package dev.pitwall.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the product's own beans for a database test, as the container does: by their injected constructors, with the transactions
 * that {@code @Transactional} asks for, with the facts that they fire given to the beans that observe them, and with the default of
 * each setting. What a test replaces it gives with {@link #with}; what observes must be named with {@link #observing}.
 */
public final class Beans implements ChunkStep.Transactions {

    private final Entities entities;
    private final Map<Class<?>, Object> made = new LinkedHashMap<>();
    private final ThreadLocal<Deque<EntityManager>> transactions = ThreadLocal.withInitial(ArrayDeque::new);
    private final List<Object> fired = new ArrayList<>();

    public Beans(Entities entities) {
        this.entities = entities;
        made.put(EntityManager.class, entityManager());
    }

    /** Uses this object for the type. */
    public <T> Beans with(Class<T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    /** Makes these beans now, so that they are told what others fire. */
    public Beans observing(Class<?>... types) {
        Arrays.stream(types).forEach(this::get);
        return this;
    }

    /** The bean of this type, made when it is first asked for. */
    public <T> T get(Class<T> type) {
        var known = made.get(type);
        if (known != null) {
            return type.cast(known);
        }
        var bean = transactional(type, make(type));
        made.put(type, bean);
        return bean;
    }

    /** Everything of this type that was fired, in order. */
    public <T> List<T> fired(Class<T> type) {
        return fired.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Does the work in a transaction of its own. */
    public void inTransaction(java.util.function.Consumer<EntityManager> work) {
        requiresNew(() -> {
            work.accept(transactions.get().peek());
            return null;
        });
    }

    @Override
    public <T> T inTransaction(Callable<T> work) {
        return requiresNew(work);
    }

    private <T> T make(Class<T> type) {
        var constructor = injected(type);
        var arguments =
                Arrays.stream(constructor.getParameters()).map(this::argument).toArray();
        try {
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(arguments));
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException cannot) {
            throw new IllegalStateException(cannot);
        }
    }

    private static Constructor<?> injected(Class<?> type) {
        var constructors = List.of(type.getDeclaredConstructors());
        return constructors.stream()
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .findFirst()
                // As CDI does with a bean that needs nothing
                .or(() -> constructors.stream()
                        .filter(only -> only.getParameterCount() == 0 && constructors.size() == 1)
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException(type + " has no injected constructor"));
    }

    private Object argument(Parameter parameter) {
        var setting = parameter.getAnnotation(ConfigProperty.class);
        if (setting != null) {
            return setting(parameter.getType(), setting.defaultValue());
        }
        return parameter.getType() == Event.class ? event() : get(parameter.getType());
    }

    private static Object setting(Class<?> type, String text) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Duration.class) {
            return Duration.parse(text);
        }
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        if (type == double.class) {
            return Double.parseDouble(text);
        }
        return type == boolean.class ? (Object) Boolean.parseBoolean(text) : text;
    }

    private Event<?> event() {
        return (Event<?>) Proxy.newProxyInstance(
                Beans.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    fire(arguments[0]);
                    return null;
                });
    }

    private void fire(Object fact) throws Throwable {
        fired.add(fact);
        for (var entry : List.copyOf(made.entrySet())) {
            for (var method : entry.getKey().getDeclaredMethods()) {
                if (observes(method, fact)) {
                    method.setAccessible(true);
                    call(method, entry.getValue(), fact);
                }
            }
        }
    }

    private static boolean observes(Method method, Object fact) {
        return method.getParameterCount() == 1
                && method.getParameters()[0].isAnnotationPresent(Observes.class)
                && method.getParameters()[0].getAnnotation(Observes.class).during()
                        == jakarta.enterprise.event.TransactionPhase.IN_PROGRESS
                && raw(method).isInstance(fact);
    }

    private static Class<?> raw(Method method) {
        var type = method.getGenericParameterTypes()[0];
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private <T> T transactional(Class<T> type, T bean) {
        if (Arrays.stream(type.getDeclaredMethods()).noneMatch(m -> m.isAnnotationPresent(Transactional.class))) {
            return bean;
        }
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var proxy = new ByteBuddy()
                    .subclass(type)
                    .method(ElementMatchers.isDeclaredBy(type))
                    .intercept(InvocationHandlerAdapter.of(
                            (self, method, arguments) -> intercepted(method, bean, arguments)))
                    .make()
                    .load(type.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(lookup))
                    .getLoaded()
                    .getDeclaredConstructor();
            proxy.setAccessible(true);
            return type.cast(proxy.newInstance());
        } catch (ReflectiveOperationException cannot) {
            throw new IllegalStateException(cannot);
        }
    }

    private Object intercepted(Method method, Object bean, Object[] arguments) throws Throwable {
        method.setAccessible(true);
        var transactional = method.getAnnotation(Transactional.class);
        if (transactional == null || Modifier.isStatic(method.getModifiers())) {
            return call(method, bean, arguments);
        }
        var joins = transactional.value() != Transactional.TxType.REQUIRES_NEW
                && !transactions.get().isEmpty();
        return joins
                ? call(method, bean, arguments)
                : requiresNew(() -> {
                    try {
                        return call(method, bean, arguments);
                    } catch (Exception thrown) {
                        throw thrown;
                    } catch (Throwable error) {
                        throw new IllegalStateException(error);
                    }
                });
    }

    private static Object call(Method method, Object bean, Object... arguments) throws Throwable {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private <T> T requiresNew(Callable<T> work) {
        return entities.inTransaction(em -> {
            transactions.get().push(em);
            try {
                return work.call();
            } catch (RuntimeException thrown) {
                throw thrown;
            } catch (Exception thrown) {
                throw new IllegalStateException(thrown);
            } finally {
                transactions.get().pop();
            }
        });
    }

    /** The entity manager of the transaction that is under way on the caller's thread. */
    private EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                Beans.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> call(method, current(), arguments));
    }

    private EntityManager current() {
        return Optional.ofNullable(transactions.get().peek())
                .orElseThrow(() -> new IllegalStateException("no transaction is under way on this thread"));
    }
}
