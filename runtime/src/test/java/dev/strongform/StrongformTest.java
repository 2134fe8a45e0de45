package dev.strongform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.Bare;
import dev.strongform.models.Declared;
import dev.strongform.train.TrainingResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrongformTest {
  @Test
  void findsTheCompiledProblemBesideTheClass() {
    assertEquals("Decay", Strongform.problem(Declared.class).info().name());
  }

  @Test
  void solvesAsTheProblemSaysAndAsTheCallerChanges() {
    TrainingResult result =
        Strongform.solve(
            Declared.class, o -> o.withIterations(3).withLinearAlgebra(Optional.of("ejml")));
    assertEquals(3, result.iterations());
    assertEquals(50, Strongform.solve(Declared.class).options().iterations());
  }

  @Test
  void withoutTheProcessorItSaysWhatToAdd() {
    Exception refused =
        assertThrows(IllegalStateException.class, () -> Strongform.problem(Bare.class));
    assertTrue(refused.getMessage().startsWith("there is no dev.strongform.models.BareProblem"));
    assertTrue(refused.getMessage().contains("annotationProcessorPaths"));
  }

  @Test
  void aClassOfThatNameThatIsNoProblemIsNotTakenForOne() {
    Exception refused =
        assertThrows(IllegalStateException.class, () -> Strongform.problem(Model.class));
    assertTrue(refused.getMessage().contains("is not a problem that Strongform compiled"));
  }

  /** Has a companion of the right name and the wrong kind. */
  static final class Model {}

  /** No problem. */
  public static final class ModelProblem {}
}
