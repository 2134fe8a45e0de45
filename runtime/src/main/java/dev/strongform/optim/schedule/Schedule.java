package dev.strongform.optim.schedule;

import dev.strongform.optim.preset.Methods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Methods that take over from one another: {@code adam:500,lm} is 500 iterations of Adam, then
 * Levenberg-Marquardt to the end. Phases are separated by commas; a phase is the name of a method
 * and, each after a colon, the triggers of which the first ends it:
 *
 * <ul>
 *   <li>{@code 500}: so many iterations;
 *   <li>{@code 20%}: this share of the run's iterations or seconds;
 *   <li>{@code plateau=50}: the lowest loss did not fall by 1 % in 50 iterations;
 *   <li>{@code decrease=1e-3}: the loss fell to this fraction of the phase's first;
 *   <li>{@code noise=10}: over 20 iterations the gradient's variance exceeds so many times its
 *       squared mean;
 *   <li>{@code damping-above=1}, {@code damping-below=1e-8}: in units of {@code J'J};
 *   <li>{@code pace=0.05}: the loss falls by fewer decades a second.
 * </ul>
 *
 * <p>A phase whose method can go no further, such as one that stalls, ends without a trigger. The
 * last phase takes none.
 */
public final class Schedule {
  private static final Map<String, String> PRESETS = presets();

  private final List<Phase> phases;

  private Schedule(List<Phase> phases) {
    this.phases = List.copyOf(phases);
  }

  private static Map<String, String> presets() {
    Map<String, String> presets = new LinkedHashMap<>();
    presets.put("adam-lm", "adam:20%:plateau=200,lm");
    presets.put("adam-lbfgs", "adam:40%:plateau=200,lbfgs");
    presets.put("adam-ss-broyden", "adam:10%:1000,ss-broyden");
    presets.put("output-lm", "lm-output:20:plateau=5,lm");
    return presets;
  }

  /** The names of single methods, then those of schedules. */
  public static List<String> names() {
    return Stream.concat(Methods.names().stream(), PRESETS.keySet().stream()).toList();
  }

  /** The schedules that have a name, with what they stand for, in order. */
  public static Map<String, String> named() {
    return java.util.Collections.unmodifiableMap(PRESETS);
  }

  /**
   * Reads a method's name, a schedule's name, or a schedule.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong and what there is
   */
  public static Schedule of(String text) {
    String written = PRESETS.getOrDefault(text, text);
    TriggerReader reader = new TriggerReader(text);
    List<Phase> phases = new ArrayList<>();
    for (String phase : written.split(",", -1)) {
      phases.add(phase(phase.trim(), reader));
    }
    Phase last = phases.get(phases.size() - 1);
    if (!last.triggers().isEmpty()) {
      throw reader.mistake(
          "ends with "
              + last.text()
              + ", but its last method runs to the end and takes no trigger");
    }
    return new Schedule(phases);
  }

  private static Phase phase(String text, TriggerReader reader) {
    String[] parts = text.split(":", -1);
    String method = parts[0].trim();
    if (!Methods.names().contains(method)) {
      throw Methods.unknown(method, names());
    }
    List<Trigger> triggers = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      triggers.add(reader.read(parts[i].trim()));
    }
    return new Phase(method, triggers);
  }

  List<Phase> phases() {
    return phases;
  }

  /** The names of the methods, in the order of the phases. */
  public List<String> methods() {
    return phases.stream().map(Phase::method).toList();
  }

  /** As it is written, with a schedule's name replaced by what it stands for. */
  @Override
  public String toString() {
    return phases.stream().map(Phase::text).collect(Collectors.joining(","));
  }
}
