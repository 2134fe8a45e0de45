package dev.strongform.optim;

/**
 * A method besides those of the table, composed of parts of which some may be your own. Providers
 * are found by {@link java.util.ServiceLoader} on the class path of Strongform; their names are
 * then as good as any other: in {@code --method}, in classes, in schedules and in comparisons.
 */
public interface MethodProvider {
  /**
   * The name: lower case letters, digits and hyphens, and none of the table. A schedule of that
   * name comes first.
   */
  String name();

  /**
   * Composes the method for one run. Parts remember, so each call must build them anew.
   *
   * @param settings what the run asks for; a part that makes no use of one is not blamed for it
   * @throws IllegalArgumentException if a setting does not fit, with a sentence
   */
  Method build(MethodSettings settings);
}
