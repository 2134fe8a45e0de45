package dev.strongform.optim.preset;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodProvider;
import dev.strongform.optim.MethodSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The named methods: one table of presets, each a composition of parts, and those of {@link
 * MethodProvider}s on the class path.
 */
public final class Methods {
  private static final Map<String, Function<MethodSettings, Method>> TABLE = table();

  private static final ProvidedMethods PROVIDED =
      new ProvidedMethods(
          ServiceLoader.load(MethodProvider.class, Methods.class.getClassLoader()), TABLE.keySet());

  private Methods() {}

  private static Map<String, Function<MethodSettings, Method>> table() {
    Map<String, Function<MethodSettings, Method>> table = new LinkedHashMap<>();
    LeastSquaresMethods.addTo(table);
    EnergyMethods.addTo(table);
    ProjectionMethods.addTo(table);
    QuasiNewtonMethods.addTo(table);
    DescentMethods.addTo(table);
    CurvatureMethods.addTo(table);
    StochasticMethods.addTo(table);
    FiniteSumMethods.addTo(table);
    MatrixMethods.addTo(table);
    return Collections.unmodifiableMap(table);
  }

  /** The names, in the order of the table, then those of providers. */
  public static List<String> names() {
    return Stream.concat(TABLE.keySet().stream(), PROVIDED.methods().keySet().stream()).toList();
  }

  /**
   * Builds a method for one run.
   *
   * @throws IllegalArgumentException if there is none of that name, or no memory for it
   */
  public static Method named(String name, MethodSettings settings) {
    return preset(name).apply(settings);
  }

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException if there is no method of that name; the message lists them
   */
  public static void requireKnown(String name) {
    preset(name);
  }

  private static Function<MethodSettings, Method> preset(String name) {
    Function<MethodSettings, Method> preset =
        TABLE.getOrDefault(name, PROVIDED.methods().get(name));
    if (preset == null) {
      throw unknown(name, names());
    }
    return preset;
  }

  /** There is no method of that name; providers that were left out may be why. */
  public static IllegalArgumentException unknown(String name, List<String> known) {
    String there = "there is no method \"" + name + "\"; there are " + String.join(", ", known);
    return new IllegalArgumentException(
        Stream.concat(Stream.of(there), PROVIDED.leftOut().stream())
            .collect(Collectors.joining("; ")));
  }
}
