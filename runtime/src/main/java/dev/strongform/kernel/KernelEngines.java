package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Chooses a {@link KernelEngine} among those on the class path, and says why. */
public final class KernelEngines {
  /** The system property that forces an engine by its name. */
  public static final String PROPERTY = "strongform.kernels";

  private KernelEngines() {}

  /**
   * An engine and the reason for it.
   *
   * @param engine the engine
   * @param reason one sentence
   */
  public record Choice(KernelEngine engine, String reason) {}

  /** The choice of this process, made once: {@link #PROPERTY}, or else the most preferred. */
  private static final class Standard {
    static final Choice CHOICE = choose(Optional.ofNullable(System.getProperty(PROPERTY)));
  }

  /** Plain Java, which needs no time to be compiled and wastes no lanes on a single point. */
  public static KernelEngine plain() {
    return Plain.ENGINE;
  }

  /** Found once. */
  private static final class Plain {
    static final KernelEngine ENGINE = choose(Optional.of("scalar")).engine();
  }

  /** What kernels use where no engine is named. */
  public static KernelEngine standard() {
    return standardChoice().engine();
  }

  /** The engine that kernels use where none is named, and the reason for it. */
  public static Choice standardChoice() {
    return Standard.CHOICE;
  }

  /**
   * Chooses the forced engine, or else the most preferred one that works here.
   *
   * @param forced an engine's name
   * @throws IllegalArgumentException if the forced one is absent or does not work here
   */
  public static Choice choose(Optional<String> forced) {
    return choose(forced, installed());
  }

  static Choice choose(Optional<String> forced, List<KernelEngine> installed) {
    return forced.isPresent() ? force(forced.get(), installed) : prefer(installed);
  }

  private static List<KernelEngine> installed() {
    return ServiceLoader.load(KernelEngine.class, KernelEngines.class.getClassLoader()).stream()
        .map(KernelEngines::instance)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<KernelEngine> instance(ServiceLoader.Provider<KernelEngine> provider) {
    try {
      return Optional.of(provider.get());
    } catch (ServiceConfigurationError | LinkageError absent) {
      return Optional.empty();
    }
  }

  private static Choice force(String name, List<KernelEngine> installed) {
    KernelEngine engine =
        installed.stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(absent(name, installed)));
    engine
        .obstacle()
        .ifPresent(
            why -> {
              throw new IllegalArgumentException("kernels \"" + name + "\" do not work: " + why);
            });
    return new Choice(engine, engine.description() + ", as asked for");
  }

  private static Choice prefer(List<KernelEngine> installed) {
    List<String> skipped = new ArrayList<>();
    for (KernelEngine candidate : byPreference(installed)) {
      Optional<String> obstacle = candidate.obstacle();
      if (obstacle.isEmpty()) {
        return new Choice(candidate, candidate.description() + because(skipped));
      }
      skipped.add(obstacle.get());
    }
    throw new IllegalStateException("the class path holds no kernels that work here");
  }

  private static List<KernelEngine> byPreference(List<KernelEngine> installed) {
    return installed.stream()
        .sorted(
            Comparator.comparingInt(KernelEngine::preference)
                .reversed()
                .thenComparing(KernelEngine::name))
        .toList();
  }

  private static String because(List<String> skipped) {
    return skipped.isEmpty()
        ? ", the fastest on the class path"
        : ", since " + String.join(", and ", skipped);
  }

  private static String absent(String name, List<KernelEngine> installed) {
    String known =
        installed.stream().map(KernelEngine::name).sorted().collect(Collectors.joining(", "));
    return "there are no kernels \"" + name + "\" on the class path; there are " + known;
  }
}
