package dev.strongform.processor.read;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Obtains javac's trees, also where a build tool hands over a wrapped environment, which {@link
 * Trees#instance} refuses: IntelliJ's is a dynamic proxy, Gradle's a class with a field {@code
 * delegate}. The wrapped one is looked up behind it, for the trees alone.
 */
final class TreeAccess {
  /** A wrapper, its invocation handler, the handler's own wrapper: no tool nests deeper. */
  private static final int MAX_OBJECTS = 64;

  private TreeAccess() {}

  /** The trees; empty where the compiler has none. */
  static Optional<Trees> of(ProcessingEnvironment environment) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> toVisit = new ArrayDeque<>(List.of(environment));
    while (!toVisit.isEmpty() && seen.size() < MAX_OBJECTS) {
      Object object = toVisit.remove();
      if (seen.add(object)) {
        Optional<Trees> trees = instance(object);
        if (trees.isPresent()) {
          return trees;
        }
        toVisit.addAll(behind(object));
      }
    }
    return Optional.empty();
  }

  private static Optional<Trees> instance(Object object) {
    if (!(object instanceof ProcessingEnvironment environment)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return Optional.empty();
    }
  }

  private static List<Object> behind(Object object) {
    List<Object> found = new ArrayList<>();
    unwrapped(object).ifPresent(found::add);
    if (Proxy.isProxyClass(object.getClass())) {
      found.add(Proxy.getInvocationHandler(object));
    }
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        value(field, object).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Object> value(Field field, Object object) {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
      return Optional.empty();
    }
    try {
      field.setAccessible(true);
      return Optional.ofNullable(field.get(object));
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return Optional.empty();
    }
  }

  /** What IntelliJ's build process documents for this purpose: {@code APIWrappers.unwrap}. */
  private static Optional<Object> unwrapped(Object object) {
    ClassLoader loader = object.getClass().getClassLoader();
    try {
      Class<?> wrappers = Class.forName("org.jetbrains.jps.javac.APIWrappers", false, loader);
      Method unwrap = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class);
      return Optional.ofNullable(unwrap.invoke(null, ProcessingEnvironment.class, object));
    } catch (ReflectiveOperationException | LinkageError notIntelliJ) {
      return Optional.empty();
    }
  }
}
