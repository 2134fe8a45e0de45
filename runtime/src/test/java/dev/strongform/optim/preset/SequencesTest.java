package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.samples.SampleStream;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.RateSchedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares stochastic presets, step by step, with sequences that were computed elsewhere. */
class SequencesTest {
  /** {@code sum d_i (theta_i - sin(1.7 k + i))^2 / 2 + theta_i^4 / 4}, of iteration {@code k}. */
  private record Sample(int iteration) implements Objective {
    private static final double[] D = {1, 2, 5, 10};

    @Override
    public int dimension() {
      return D.length;
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of(Capability.VALUE, Capability.GRADIENT);
    }

    @Override
    public double value(double[] theta) {
      return gradient(theta, new double[D.length]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      double sum = 0;
      for (int i = 0; i < D.length; i++) {
        double off = theta[i] - Math.sin(1.7 * iteration + i);
        gradient[i] = D[i] * off + Math.pow(theta[i], 3);
        sum += D[i] * off * off / 2 + Math.pow(theta[i], 4) / 4;
      }
      return sum;
    }
  }

  /** Another sample at each iteration. */
  private static final class Stream implements Samples {
    @Override
    public Capability needs() {
      return Capability.VALUE;
    }

    @Override
    public boolean complete() {
      return false;
    }

    @Override
    public SampleStream of(Objective full) {
      int[] next = {0};
      return theta -> new Sample(next[0]++);
    }
  }

  /** Settings and rows of a file. */
  private record Sequence(Map<String, String> settings, List<double[]> rows) {
    static Sequence read(String name) throws IOException {
      Map<String, String> settings = new LinkedHashMap<>();
      List<double[]> rows = new ArrayList<>();
      for (String line : text(name).lines().toList()) {
        if (line.startsWith("# ")) {
          String[] setting = line.substring(2).split(" = ", 2);
          settings.put(setting[0], setting[1]);
        } else if (!line.equals("a,b,c,d")) {
          rows.add(Arrays.stream(line.split(",")).mapToDouble(Double::valueOf).toArray());
        }
      }
      return new Sequence(settings, rows);
    }

    private static String text(String name) throws IOException {
      String resource = "sequences/" + name + ".csv";
      try (InputStream in = SequencesTest.class.getResourceAsStream(resource)) {
        return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    private OptionalDouble number(String key) {
      String text = settings.get(key);
      return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    Method method() {
      DescentSettings descent =
          new DescentSettings(
              Optional.of(RateSchedule.named(settings.get("schedule"))),
              (int) number("warmUp").orElse(0),
              number("momentum"),
              number("weightDecay"));
      Method preset =
          Methods.named(
              settings.get("method"),
              new MethodSettings(
                  0,
                  number("learningRate").orElseThrow(),
                  (int) number("iterations").orElseThrow(),
                  1,
                  descent,
                  List.of(),
                  () -> Direction.gradient(),
                  () -> Direction.gradient()));
      return new Method(
          preset.name(),
          new Stream(),
          preset.direction(),
          preset.momentum(),
          preset.curvature(),
          preset.control());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sgd",
        "sgd-cosine",
        "sgd-exponential",
        "sgd-momentum",
        "sgd-averaged",
        "nesterov",
        "adagrad",
        "rmsprop",
        "adam",
        "adamw",
        "amsgrad",
        "nadam",
        "lion"
      })
  void aPresetFollowsTheSequenceOfItsFile(String name) throws IOException {
    Sequence sequence = Sequence.read(name);
    int steps = sequence.rows().size();
    assertEquals(sequence.number("iterations").orElseThrow(), steps);
    List<double[]> seen = new ArrayList<>();
    Minimiser.minimise(
        new Sample(0),
        sequence.method(),
        new double[] {1, -0.5, 0.3, -1},
        new Limits(steps, 0),
        new Cancellation(),
        p -> seen.add(p.theta().clone()));
    assertEquals(steps, seen.size());
    for (int k = 0; k < steps; k++) {
      assertArrayEquals(sequence.rows().get(k), seen.get(k), 1e-12, "step " + k);
    }
    assertTrue(Vectors.distance(seen.get(0), seen.get(steps - 1)) > 0.1, "a walk of some length");
  }
}
