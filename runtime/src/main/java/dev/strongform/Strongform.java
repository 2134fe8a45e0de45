package dev.strongform;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.lang.reflect.InvocationTargetException;
import java.util.function.UnaryOperator;

/** The entry point of user code: finds the compiled problem of a class, and solves it. */
public final class Strongform {
  private Strongform() {}

  /**
   * The problem that the annotation processor compiled from a class.
   *
   * @param declaration a class annotated {@code @Problem}
   * @throws IllegalStateException if the processor did not run on it; the message says what to add
   */
  public static CompiledProblem problem(Class<?> declaration) {
    String name = declaration.getName() + "Problem";
    try {
      Class<?> compiled = Class.forName(name, true, declaration.getClassLoader());
      return (CompiledProblem) compiled.getConstructor().newInstance();
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent(declaration, name), absent);
    } catch (InvocationTargetException thrown) {
      throw new IllegalStateException(
          name + " could not be made: " + thrown.getTargetException().getMessage(), thrown);
    } catch (ReflectiveOperationException | ClassCastException other) {
      throw new IllegalStateException(
          name + " is not a problem that Strongform compiled; rename the class of that name",
          other);
    }
  }

  private static String absent(Class<?> declaration, String name) {
    return "there is no "
        + name
        + ": annotate "
        + declaration.getSimpleName()
        + " with @Problem and add dev.strongform:strongform-processor to the compiler's"
        + " annotationProcessorPaths (Maven) or annotationProcessor (Gradle), since from Java 23 on"
        + " no processor is looked for on the class path";
  }

  /** Solves a problem as its {@code @Training} says. */
  public static TrainingResult solve(Class<?> declaration) {
    return solve(declaration, UnaryOperator.identity());
  }

  /**
   * Solves a problem with some options changed: {@code solve(Burgers.class, o ->
   * o.withIterations(100))}.
   *
   * @throws IllegalArgumentException if the options do not fit the problem or this machine
   */
  public static TrainingResult solve(Class<?> declaration, UnaryOperator<TrainingOptions> change) {
    CompiledProblem problem = problem(declaration);
    TrainingOptions options = change.apply(TrainingOptions.of(problem));
    return Training.run(problem, options, new TrainingListener() {});
  }
}
