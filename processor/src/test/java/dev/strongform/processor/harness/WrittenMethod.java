package dev.strongform.processor.harness;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.expression.Expr;
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
            .filter(method -> method.role().filter(r -> r.role().isResidual()).isPresent())
            .filter(method -> method.name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  /**
   * What it returns where leaves have the given values; empty where it asks for a quantity, which
   * is no leaf.
   */
  public Optional<Double> call(ToDoubleFunction<Expr> values) {
    return new MethodArguments(model, values).of(declared).map(this::invoke);
  }

  private double invoke(Object[] arguments) {
    try {
      return (double) method().invoke(null, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private Method method() {
    Method found =
        Arrays.stream(built.load(model.lowered().qualifiedName()).getDeclaredMethods())
            .filter(method -> method.getName().equals(declared.name()))
            .filter(method -> method.getParameterCount() == declared.parameters().size())
            .findFirst()
            .orElseThrow();
    found.setAccessible(true);
    return found;
  }
}
