package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Observation;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import dev.strongform.points.PointSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The points of data, from tables and from samples. */
class ObservedPointsTest {
  private static final ModelProblem LINEAR = Models.linear();
  private static final TrainingOptions OPTIONS = TrainingOptions.of(LINEAR);

  @TempDir private Path folder;

  private PointSet points(String text, String... columns) throws IOException {
    Path file = folder.resolve("data.csv");
    Files.writeString(file, text);
    return new ObservedPoints(LINEAR, OPTIONS)
        .of("sensor", Observation.of(file.toString(), List.of(columns)));
  }

  private String refusal(String text, String... columns) {
    Exception refused = assertThrows(IllegalArgumentException.class, () -> points(text, columns));
    return refused.getMessage().replace(folder.toString(), "");
  }

  @Test
  void columnsFollowTheCoordinatesByTheirNames() throws IOException {
    PointSet points = points("seen,x,other\n1,0.5,7\n2,-0.5,8\n", "other", "seen");
    assertArrayEquals(new double[] {0.5, -0.5}, points.coordinates()[0]);
    assertArrayEquals(new double[] {7, 8}, points.coordinates()[1]);
    assertArrayEquals(new double[] {1, 2}, points.coordinates()[2]);
    assertEquals(0, points.normals().length);
  }

  @Test
  void mistakesNameTheTable() {
    assertEquals(
        "the data table \"/data.csv\" has no column \"seen\": it has x, saw",
        refusal("x,saw\n1,2\n", "seen"));
    assertEquals(
        "the data table \"/data.csv\" has no column \"x\": it has y, seen",
        refusal("y,seen\n1,2\n", "seen"));
    assertEquals(
        "line 2 of the data table \"/data.csv\" has seen = \"two\", but a number is expected",
        refusal("x,seen\n1,two\n", "seen"));
    assertEquals(
        "line 3 of the data table \"/data.csv\" has seen = NaN; remove the point, or mend it",
        refusal("x,seen\n1,2\n1,NaN\n", "seen"));
  }

  @Test
  void pointsOutsideTheDomainAreRefused() {
    assertEquals(
        "line 4 of the data table \"/data.csv\" has x = 5.0, outside [-1.0, 1.0]; remove the"
            + " point, or mend it",
        refusal("# sensors\nx,seen\n0.5,1\n5,2\n", "seen"));
    assertTrue(refusal("x,seen\n-1.00000001,2\n", "seen").startsWith("line 2 "));
  }

  @Test
  void whatRoundingPutsOutsideIsInside() throws IOException {
    assertEquals(1 + 1e-9, points("x,seen\n1.000000001,2\n", "seen").coordinates()[0][0]);
  }

  @Test
  void aPeriodicAxisHasNoOutside() throws IOException {
    Domain around = new Domain(List.of(new Axis("x", -1, 1, false, true)));
    ModelProblem periodic =
        new ModelProblem(
            LINEAR.info(),
            around,
            LINEAR.parameters(),
            LINEAR.terms(),
            LINEAR.field(),
            Optional.empty());
    Path file = folder.resolve("data.csv");
    Files.writeString(file, "x,seen\n0.3,7\n1.5,7\n-3.25,7\n");
    double[] places =
        new ObservedPoints(periodic, OPTIONS)
            .of("sensor", Observation.of(file.toString(), List.of("seen")))
            .coordinates()[0];
    assertArrayEquals(new double[] {0.3, -0.5, 0.75}, places);
  }

  @Test
  void anAbsentTableIsNamed() {
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new ObservedPoints(LINEAR, OPTIONS)
                    .of("sensor", Observation.of("nowhere.csv", List.of())));
    String message = refused.getMessage();
    assertTrue(
        message.startsWith(
            "the data table \"nowhere.csv\" of Linear is neither a resource beside"
                + " dev.strongform.models.Linear (in "),
        message);
    assertTrue(message.endsWith("); correct the path in the @Observation sensor"), message);
  }

  private static PointSet sampled(TrainingOptions options, double noise) {
    Observation observation =
        Observation.sampled(4_000, noise, List.of("seen"), point -> 3 + point[0]);
    return new ObservedPoints(LINEAR, options).of("sensor", observation);
  }

  @Test
  void samplesLieInTheDomainAndAreExact() {
    PointSet points = sampled(OPTIONS, 0);
    Axis axis = LINEAR.domain().axes().get(0);
    assertEquals(4_000, points.size());
    for (int i = 0; i < points.size(); i++) {
      double[] point = points.point(i);
      assertTrue(point[0] > axis.min() && point[0] < axis.max());
      assertEquals(3 + point[0], point[1]);
    }
  }

  @Test
  void noiseIsRelativeToTheRootMeanSquareAndSeeded() {
    double[] clean = sampled(OPTIONS, 0).coordinates()[1];
    double[] noisy = sampled(OPTIONS, 0.1).coordinates()[1];
    double square = Arrays.stream(clean).map(value -> value * value).sum();
    double difference = 0;
    for (int i = 0; i < clean.length; i++) {
      difference += (noisy[i] - clean[i]) * (noisy[i] - clean[i]);
    }
    assertEquals(0.1, Math.sqrt(difference / square), 0.005);
    assertArrayEquals(noisy, sampled(OPTIONS, 0.1).coordinates()[1]);
    assertFalse(Arrays.equals(noisy, sampled(OPTIONS.withSeed(77), 0.1).coordinates()[1]));
    assertArrayEquals(
        noisy, sampled(OPTIONS.withNoise(OptionalDouble.of(0.1)), 0).coordinates()[1]);
  }
}
