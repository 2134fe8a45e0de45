package dev.strongform.processor.harness;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.expression.Expr;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A method of a problem's class, run as the Java that it is. */
public final class WrittenMethod {
  private final BuiltProblem built;
  private final CapturedModel model;
  private final MethodDecl declared;

  /** The annotated method of that name. */
  public WrittenMethod(BuiltProblem built, CapturedModel model, String name) {
    this.built = built;
    this.model = model;
    this.declared =
        model.declared().methods().stream()
            .filter(method -> method.role().filter(r -> r.role().isTerm()).isPresent())
            .filter(method -> method.name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  /**
   * What it returns where leaves have the given values; empty where it asks for a quantity, which
   * is no leaf.
   */
  public Optional<Double> call(ToDoubleFunction<Expr> values) {
    model.lowered().trainables().forEach(each -> set(each.name(), values));
    return new MethodArguments(model, values).of(declared).map(this::invoke);
  }

  /** Gives the field of a coefficient its value, for bodies that read it. */
  private void set(String coefficient, ToDoubleFunction<Expr> values) {
    try {
      Field field = built.load(model.lowered().qualifiedName()).getDeclaredField(coefficient);
      field.setAccessible(true);
      field.setDouble(null, values.applyAsDouble(new Expr.Symbol(coefficient)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private double invoke(Object[] arguments) {
    return method(declared.name(), arguments.length)
        .map(method -> invoke(method, arguments))
        .orElseGet(() -> differenceToExact(arguments));
  }

  /** The residual of a condition that a known solution bears: its last argument is the unknown. */
  private double differenceToExact(Object[] arguments) {
    int last = arguments.length - 1;
    Method exact = method(declared.parameters().get(last).name(), last).orElseThrow();
    return (double) arguments[last] - invoke(exact, Arrays.copyOf(arguments, last));
  }

  private static double invoke(Method method, Object[] arguments) {
    try {
      method.setAccessible(true);
      return (double) method.invoke(null, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Method> method(String name, int parameters) {
    return Arrays.stream(built.load(model.lowered().qualifiedName()).getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.getParameterCount() == parameters)
        .findFirst();
  }
}
