package dev.strongform.cli.find;

import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.CompiledProblem;
import java.lang.reflect.InvocationTargetException;

/** Instantiates the compiled problem that the processor put beside a problem's class. */
final class ProblemLoader {
  private ProblemLoader() {}

  /**
   * The compiled problem of a class.
   *
   * @param problemClass the qualified name of the class that bears {@code @Problem}
   */
  static CompiledProblem load(String problemClass, ClassLoader loader) {
    String compiled = problemClass + "Problem";
    try {
      Class<?> type = Class.forName(compiled, true, loader);
      return (CompiledProblem) type.getConstructor().newInstance();
    } catch (ClassNotFoundException missing) {
      throw Mistake.model(
          "%s has no %s beside it: it was compiled without Strongform's annotation processor.",
          problemClass, compiled);
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(compiled + " failed to start", failed.getCause());
    } catch (ReflectiveOperationException | ClassCastException foreign) {
      throw Mistake.model(
          "%s is no compiled problem of this version of Strongform: build it again.", compiled);
    }
  }
}
