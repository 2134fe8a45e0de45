package dev.strongform.points;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Face;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SamplerTest {
  private static final Domain PLANE =
      new Domain(List.of(new Axis("x", -1, 3, false, false), new Axis("t", 0, 0.5, true, false)));

  @ParameterizedTest
  @EnumSource(PointRule.class)
  void interiorIsOpen(PointRule rule) {
    PointSet points = new Sampler(PLANE, rule, 7).interior(1024);
    assertEquals(1024, points.size());
    for (int i = 0; i < points.size(); i++) {
      double[] point = points.point(i);
      assertTrue(point[0] > -1 && point[0] < 3 && point[1] > 0 && point[1] < 0.5);
    }
  }

  @ParameterizedTest
  @EnumSource(PointRule.class)
  void sameSeedGivesSamePoints(PointRule rule) {
    double[][] first = new Sampler(PLANE, rule, 7).interior(100).coordinates();
    double[][] second = new Sampler(PLANE, rule, 7).interior(100).coordinates();
    assertTrue(Arrays.deepEquals(first, second));
  }

  @ParameterizedTest
  @EnumSource(
      value = PointRule.class,
      names = {"GRID", "GAUSS"},
      mode = EnumSource.Mode.EXCLUDE)
  void anotherSeedGivesOtherPoints(PointRule rule) {
    double[][] first = new Sampler(PLANE, rule, 7).interior(100).coordinates();
    double[][] second = new Sampler(PLANE, rule, 8).interior(100).coordinates();
    assertFalse(Arrays.equals(first[0], second[0]));
  }

  @ParameterizedTest
  @EnumSource(PointRule.class)
  void integratesASmoothFunction(PointRule rule) {
    double[][] unit = rule.unit(2, 4096, 3);
    double mean =
        IntStream.range(0, unit[0].length)
            .mapToDouble(i -> unit[0][i] * unit[1][i])
            .average()
            .orElseThrow();
    assertEquals(0.25, mean, rule == PointRule.UNIFORM ? 2e-2 : 1e-3);
  }

  @Test
  void shiftedSobolKeepsOnePointAStratum() {
    double[][] unit = PointRule.SOBOL.unit(3, 64, 11);
    for (double[] column : unit) {
      long strata = Arrays.stream(column).map(u -> Math.floor(u * 64)).distinct().count();
      assertEquals(64, strata);
    }
  }

  @Test
  void sobolReachesAHundredAxes() {
    assertEquals(100, PointRule.SOBOL.unit(100, 3, 1).length);
  }

  @Test
  void haltonSaysWhereItEnds() {
    assertEquals(40, PointRule.HALTON.unit(40, 3, 1).length);
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> PointRule.HALTON.unit(41, 3, 1));
    assertTrue(refused.getMessage().contains("at most 40 axes"), refused.getMessage());
  }

  @Test
  void gridIsTheLargestThatFits() {
    double[][] unit = PointRule.GRID.unit(2, 10, 0);
    assertEquals(9, unit[0].length);
    assertArrayEquals(new double[] {1 / 6.0, 0.5, 5 / 6.0}, Arrays.copyOf(unit[1], 3), 1e-15);
  }

  /** Nodes of 3 and of 8 to a panel: exact up to degree 5 and 15, on three panels or four. */
  @ParameterizedTest
  @CsvSource({"3, 5", "9, 5", "24, 15", "32, 15"})
  void quadratureIsExactUpToItsDegree(int count, int degree) {
    PointSet line = new Sampler(line(), PointRule.GAUSS, 0).interior(count);
    assertEquals(count > 9 || count == 3 ? count : 8, line.size());
    double mean = 0;
    for (int i = 0; i < line.size(); i++) {
      mean += line.weight(i) * Math.pow(line.point(i)[0] - 2, degree) / line.size();
    }
    assertEquals(1.0 / (degree + 1), mean, 1e-15);
  }

  @Test
  void quadratureHasWeightsOnItsFacesToo() {
    List<Face> walls = List.of(new Face(0, false), new Face(0, true));
    PointSet faces = new Sampler(PLANE, PointRule.GAUSS, 0).faces(walls, 16);
    double mean = 0;
    for (int i = 0; i < faces.size(); i++) {
      mean += faces.weight(i) * Math.pow(2 * faces.point(i)[1], 7) / faces.size();
    }
    assertEquals(0.125, mean, 1e-15);
    assertEquals(1, new Sampler(line(), PointRule.GAUSS, 0).faces(walls, 9).weight(1));
    assertEquals(faces.weight(3), faces.select(new int[] {3}).weight(0));
  }

  private static Domain line() {
    return new Domain(List.of(new Axis("x", 2, 3, false, false)));
  }

  @Test
  void gridOfManyAxesIsRefused() {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> PointRule.GRID.unit(20, 1000, 0));
    assertTrue(refused.getMessage().contains("2^20"), refused.getMessage());
  }

  @Test
  void unknownRuleIsNamed() {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> PointRule.named("sobel"));
    assertEquals(
        "there is no point rule \"sobel\"; did you mean sobol? There are sobol, halton, uniform, grid, gauss",
        refused.getMessage());
  }

  @Test
  void facesShareThePointsAndPinTheirAxis() {
    PointSet points =
        new Sampler(PLANE, PointRule.SOBOL, 7)
            .faces(List.of(new Face(0, false), new Face(0, true)), 7);
    assertEquals(7, points.size());
    double[] walls = {-1, -1, -1, -1, 3, 3, 3};
    double[] outward = {-1, -1, -1, -1, 1, 1, 1};
    assertArrayEquals(walls, points.coordinates()[0]);
    assertArrayEquals(outward, points.normals()[0]);
    assertArrayEquals(new double[7], points.normals()[1]);
    assertTrue(Arrays.stream(points.coordinates()[1]).allMatch(t -> t > 0 && t < 0.5));
  }

  @Test
  void everyFaceHasAPoint() {
    List<Face> faces = List.of(new Face(0, false), new Face(0, true), new Face(1, true));
    assertEquals(3, new Sampler(PLANE, PointRule.UNIFORM, 7).faces(faces, 1).size());
  }

  @Test
  void initialFaceIsTheStartOfTime() {
    PointSet points = new Sampler(PLANE, PointRule.HALTON, 7).initial(5);
    assertArrayEquals(new double[5], points.coordinates()[1]);
  }

  @Test
  void faceOfOneAxisIsOnePoint() {
    Domain line = new Domain(List.of(new Axis("t", 2, 3, true, false)));
    PointSet points = new Sampler(line, PointRule.SOBOL, 7).faces(List.of(new Face(0, false)), 50);
    assertEquals(1, points.size());
    assertEquals(2, points.coordinates()[0][0]);
    assertEquals(-1, points.normals()[0][0]);
  }

  @Test
  void selectionKeepsNormals() {
    PointSet points =
        new Sampler(PLANE, PointRule.SOBOL, 7)
            .faces(List.of(new Face(0, false), new Face(0, true)), 6)
            .select(new int[] {5, 0});
    assertArrayEquals(new double[] {3, -1}, points.coordinates()[0]);
    assertArrayEquals(new double[] {1, -1}, points.normals()[0]);
  }
}
