package dev.strongform.linalg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Chooses a {@link LinearAlgebra} among those on the class path, and says why. */
public final class LinearAlgebras {
  /** The system property that forces a back end by its name where a run asks for none. */
  public static final String PROPERTY = "strongform.algebra";

  private LinearAlgebras() {}

  /**
   * A back end and the reason for it.
   *
   * @param reason one sentence
   */
  public record Choice(LinearAlgebra algebra, String reason) {}

  /**
   * Chooses the forced back end, or else the one that {@link #PROPERTY} names, or else the most
   * preferred one that works here.
   *
   * @param forced a back end's name
   * @throws IllegalArgumentException if the forced one is absent or does not work here
   */
  public static Choice choose(Optional<String> forced) {
    return choose(forced.or(() -> Optional.ofNullable(System.getProperty(PROPERTY))), installed());
  }

  static Choice choose(Optional<String> forced, List<LinearAlgebra> installed) {
    return forced.isPresent() ? force(forced.get(), installed) : prefer(installed);
  }

  private static List<LinearAlgebra> installed() {
    return ServiceLoader.load(LinearAlgebra.class, LinearAlgebras.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private static Choice force(String name, List<LinearAlgebra> installed) {
    LinearAlgebra algebra =
        installed.stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(absent(name, installed)));
    algebra
        .obstacle()
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(
                  "linear algebra \"" + name + "\" does not work here: " + why);
            });
    return new Choice(algebra, algebra.description() + ", as asked for");
  }

  private static Choice prefer(List<LinearAlgebra> installed) {
    List<String> skipped = new ArrayList<>();
    for (LinearAlgebra candidate : byPreference(installed)) {
      Optional<String> obstacle = candidate.obstacle();
      if (obstacle.isEmpty()) {
        return new Choice(candidate, candidate.description() + because(skipped));
      }
      skipped.add(candidate.name() + " was skipped: " + obstacle.get());
    }
    throw new IllegalStateException("the class path holds no linear algebra that works here");
  }

  private static List<LinearAlgebra> byPreference(List<LinearAlgebra> installed) {
    return installed.stream()
        .sorted(
            Comparator.comparingInt(LinearAlgebra::preference)
                .reversed()
                .thenComparing(LinearAlgebra::name))
        .toList();
  }

  private static String because(List<String> skipped) {
    return skipped.isEmpty()
        ? ", the fastest back end on the class path"
        : ", since " + String.join(", and ", skipped);
  }

  private static String absent(String name, List<LinearAlgebra> installed) {
    String known =
        installed.stream().map(LinearAlgebra::name).sorted().collect(Collectors.joining(", "));
    return "there is no linear algebra \"" + name + "\" on the class path; there is " + known;
  }
}
