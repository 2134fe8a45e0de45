package dev.strongform.optim.preset;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodProvider;
import dev.strongform.optim.MethodSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The methods of providers, in the order of their names. A provider that cannot be taken is left
 * out, and told of where somebody asks for a name that is not there.
 */
final class ProvidedMethods {
  private static final String NAME = "[a-z][a-z0-9-]*";

  private final Map<String, Function<MethodSettings, Method>> methods = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * Sorts and checks providers.
   *
   * @param taken names that are no longer free
   */
  ProvidedMethods(Iterable<MethodProvider> providers, Set<String> taken) {
    List<MethodProvider> sorted = new ArrayList<>();
    providers.forEach(sorted::add);
    sorted.sort(
        Comparator.comparing(MethodProvider::name)
            .thenComparing(provider -> provider.getClass().getName()));
    sorted.forEach(provider -> add(provider, taken));
  }

  private void add(MethodProvider provider, Set<String> taken) {
    String name = provider.name();
    if (!name.matches(NAME)) {
      leaveOut(provider, "which is not of lower case letters, digits and hyphens");
    } else if (taken.contains(name) || methods.containsKey(name)) {
      leaveOut(provider, "which is taken");
    } else {
      methods.put(name, provider::build);
    }
  }

  private void leaveOut(MethodProvider provider, String why) {
    leftOut.add(
        String.format(
            "%s was left out, since it names its method \"%s\", %s",
            provider.getClass().getName(), provider.name(), why));
  }

  /** The methods by their names. */
  Map<String, Function<MethodSettings, Method>> methods() {
    return methods;
  }

  /** A sentence for each provider that was left out. */
  List<String> leftOut() {
    return leftOut;
  }
}
