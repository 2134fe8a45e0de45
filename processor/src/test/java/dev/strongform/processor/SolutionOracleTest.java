package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Solution;
import dev.strongform.kernel.Tile;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.CapturedModel;
import dev.strongform.processor.harness.LeafValues;
import dev.strongform.processor.harness.NetworkDifferences;
import dev.strongform.processor.harness.RandomPoints;
import dev.strongform.processor.model.CoordinateModel;
import dev.strongform.processor.model.FieldModel;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated solution: its fields against the interpreter, its overloads against each other. */
class SolutionOracleTest {
  private static final int POINTS = 70;

  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#all")
  void fieldsEqualTheInterpreters(String name) {
    Run run = new Run(name);
    assertEquals(
        run.model.lowered().fields().stream().map(FieldModel::name).toList(),
        run.solution.fields());
    LeafValues values =
        new LeafValues(run.built, run.model.lowered().outputs(), run.theta, run.tile);
    for (FieldModel field : run.model.lowered().fields()) {
      double[] column = run.solution.evaluate(field.name(), run.columns);
      assertEquals(POINTS, column.length);
      for (int i = 0; i < POINTS; i++) {
        double scale = Math.max(1, Interpreter.magnitude(field.expression(), values.at(i)));
        double expected = Interpreter.evaluate(field.expression(), values.at(i));
        assertEquals(expected, column[i], 1e-12 * scale, field.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#all")
  void methodsAtAPointAndAlongColumnsAgree(String name) throws ReflectiveOperationException {
    Run run = new Run(name);
    for (String field : run.solution.fields()) {
      double[] column = run.solution.evaluate(field, run.columns);
      assertArrayEquals(column, (double[]) run.call(field, run.arguments(-1)), field);
      for (int i = 0; i < POINTS; i += 23) {
        // Another tile, so another order of the same operations within a row of lanes.
        double scale = Math.max(1, Math.abs(column[i]));
        assertEquals(column[i], (double) run.call(field, run.arguments(i)), 1e-13 * scale, field);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hard", "Mixed", "Plate", "Fluxes", "Pendulum"})
  void derivativesEqualDifferencesOfTheWholeSolution(String name) {
    Run run = new Run(name);
    NetworkDifferences differences = new NetworkDifferences(run.problem, run.model, run.theta);
    for (FieldModel field : run.model.lowered().fields()) {
      double[] column = run.solution.evaluate(field.name(), run.columns);
      for (int i = 0; i < 2; i++) {
        double expected = differences.value(field.written(), run.point(i));
        double scale = Math.max(1, Math.abs(expected));
        assertEquals(expected, column[i], 1e-8 * scale, field.name());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "Burgers")
  void wrongArgumentsAreRefused(String name) {
    Run run = new Run(name);
    String text =
        assertThrows(IllegalArgumentException.class, () -> run.solution.evaluate("v", run.columns))
            .getMessage();
    assertEquals("there is no field v, only [u, u_t, u_x, u_xx]", text);
  }

  /** A solution at random parameters, and points for it. */
  private static final class Run {
    private final BuiltProblem built;
    private final CapturedModel model;
    private final CompiledProblem problem;
    private final double[] theta;
    private final Solution solution;
    private final Tile tile;
    private final double[][] columns;

    Run(String name) {
      built = BuiltProblem.named(name);
      model = built.model();
      problem = built.problem();
      RandomPoints random = new RandomPoints(11);
      theta = random.vector(problem.parameterCount(), 0.8);
      solution = problem.solution(theta);
      Domain domain = problem.domain();
      tile = new Tile(POINTS, domain.dimension(), 0, 0, List.of());
      random.fill(tile, domain, List.of());
      columns = new double[domain.dimension()][];
      for (int axis = 0; axis < columns.length; axis++) {
        columns[axis] = Arrays.copyOfRange(tile.points, axis * POINTS, (axis + 1) * POINTS);
      }
    }

    double[] point(int i) {
      return Arrays.stream(columns).mapToDouble(column -> column[i]).toArray();
    }

    /** The typed arguments for the i-th point, or for all where i is -1. */
    List<Object> arguments(int i) {
      List<Object> arguments = new ArrayList<>();
      for (CoordinateModel coordinate : model.lowered().coordinates()) {
        double[][] own =
            coordinate.axes().stream().map(axis -> columns[axis]).toArray(double[][]::new);
        if (i < 0) {
          arguments.add(coordinate.vector() ? (Object) own : own[0]);
        } else {
          double[] at = Arrays.stream(own).mapToDouble(column -> column[i]).toArray();
          arguments.add(coordinate.vector() ? (Object) at : at[0]);
        }
      }
      return arguments;
    }

    Object call(String field, List<Object> arguments) throws ReflectiveOperationException {
      Class<?>[] types =
          arguments.stream()
              .map(argument -> argument instanceof Double ? double.class : argument.getClass())
              .toArray(Class<?>[]::new);
      Method method = solution.getClass().getMethod(field, types);
      return method.invoke(solution, arguments.toArray());
    }
  }
}
