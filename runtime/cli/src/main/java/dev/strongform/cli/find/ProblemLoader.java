package dev.strongform.cli.find;

import dev.strongform.Strongform;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.CompiledProblem;

/** Instantiates the compiled problem that the processor put beside a problem's class. */
final class ProblemLoader {
  private ProblemLoader() {}

  /**
   * The compiled problem of a class.
   *
   * @param problemClass the qualified name of the class that bears {@code @Problem}
   */
  static CompiledProblem load(String problemClass, ClassLoader loader) {
    try {
      return load(Class.forName(problemClass, false, loader));
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** The compiled problem of a class. */
  static CompiledProblem load(Class<?> problem) {
    try {
      return Strongform.problem(problem);
    } catch (IllegalStateException notCompiled) {
      throw Mistake.model("%s", notCompiled.getMessage());
    }
  }
}
