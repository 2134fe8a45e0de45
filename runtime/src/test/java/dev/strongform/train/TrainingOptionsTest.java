package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.kernel.Precision;
import dev.strongform.kernel.Slabs;
import dev.strongform.optim.DescentSettings;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingOptionsTest {
  private static final TrainingOptions OPTIONS =
      new TrainingOptions(
          "lm",
          "sobol",
          1,
          2,
          3,
          4,
          5,
          6,
          Map.of(),
          Optional.empty(),
          7,
          8,
          Optional.empty(),
          9,
          DescentSettings.usual(),
          Weighting.FIXED,
          Precision.FLOAT64,
          OptionalDouble.empty(),
          Resampling.NEVER,
          Slabs.whole(),
          20);

  /** What each component is changed to. */
  private static final Map<String, Object> OTHERS =
      Map.ofEntries(
          Map.entry("method", "adam"),
          Map.entry("sampling", "grid"),
          Map.entry("noise", OptionalDouble.of(0.5)),
          Map.entry("resampling", new Resampling(10, "rar-d")),
          Map.entry("slabs", Slabs.at(0.2, 0.3)),
          Map.entry("goal", 1e-9),
          Map.entry("interiorPoints", 11),
          Map.entry("boundaryPoints", 12),
          Map.entry("initialPoints", 13),
          Map.entry("iterations", 14),
          Map.entry("seconds", 15.0),
          Map.entry("seed", 16L),
          Map.entry("weights", Map.of("walls", 2.0)),
          Map.entry("linearAlgebra", Optional.of("ejml")),
          Map.entry("threads", 17),
          Map.entry("batch", 18),
          Map.entry("kernels", Optional.of("scalar")),
          Map.entry("learningRate", 19.0),
          Map.entry("descent", DescentSettings.usual().withMomentum(0.5)),
          Map.entry("weighting", Weighting.NTK),
          Map.entry("precision", Precision.FLOAT32));

  static List<RecordComponent> components() {
    return List.of(TrainingOptions.class.getRecordComponents());
  }

  @ParameterizedTest
  @MethodSource("components")
  void eachWitherChangesItsOwnComponentAlone(RecordComponent changed) throws Exception {
    Object other = OTHERS.get(changed.getName());
    String name = changed.getName();
    TrainingOptions after =
        (TrainingOptions)
            TrainingOptions.class
                .getMethod(
                    "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    changed.getType())
                .invoke(OPTIONS, other);
    for (RecordComponent component : components()) {
      Object expected =
          component.getName().equals(name) ? other : component.getAccessor().invoke(OPTIONS);
      assertEquals(expected, component.getAccessor().invoke(after), component.getName());
    }
  }

  @Test
  void everyComponentHasItsOther() {
    assertEquals(
        OTHERS.keySet(),
        Set.copyOf(
            Arrays.stream(TrainingOptions.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()));
  }
}
