package dev.strongform.benchmarks;

import dev.strongform.benchmarks.duel.KernelDuels;
import dev.strongform.benchmarks.duel.OtherDuels;
import dev.strongform.benchmarks.duel.ProductDuels;
import dev.strongform.benchmarks.duel.TrainingIteration;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.Tile;
import java.util.ArrayList;
import java.util.List;

/** The table's rows in order. A new one is a duel, what it is called and what it is to reach. */
final class Rows {
  static final String PRODUCT = "matrix product, two threads against one";
  static final String TRIAD = "memory triad, two threads against one";

  private static final int POINTS = 10_000;
  private static final int MANY = 1_000_000;
  private static final List<Integer> SMALL = List.of(20, 20, 20);

  /** So small that turns are many: what JMH allocates by itself, 70 kB, is divided among them. */
  private static final List<Integer> TINY = List.of(10, 10);

  private static final List<Integer> MIDDLE = List.of(32, 32);
  private static final List<Integer> WIDE = List.of(128, 128, 128);
  private static final int WIDE_POINTS = 2_000;
  private static final int NUMBERS = 1 << 14;
  private static final int LAYERS = 500;

  private Rows() {}

  /** Every row. */
  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(againstGram("2-20-20-20-1", SMALL, 0.10, 0.15, 1.25));
    rows.add(step());
    rows.addAll(againstGram("2-32-32-1", MIDDLE, 0.06, 0.13, 1.25));
    rows.addAll(againstProducts());
    rows.addAll(functions());
    rows.addAll(againstThemselves());
    rows.addAll(memory());
    rows.addAll(roofs());
    return rows;
  }

  /** The row of a name. */
  static Row named(String name) {
    return all().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Row> againstGram(
      String shape, List<Integer> hidden, double gradient, double rows, double gaussNewton) {
    BurgersCost cost = new BurgersCost(hidden, POINTS);
    return List.of(
        Row.of(
                "loss and gradient, " + shape,
                shape,
                POINTS,
                Target.atMost(gradient),
                () -> KernelDuels.gradient(hidden, POINTS))
            .with(cost.gradient()),
        Row.of(
                "Jacobian rows, " + shape,
                shape,
                POINTS,
                Target.atMost(rows),
                () -> KernelDuels.rows(hidden, POINTS))
            .with(cost.rows()),
        Row.of(
                "Gauss-Newton matrix, " + shape,
                shape,
                POINTS,
                Target.atMost(gaussNewton),
                () -> KernelDuels.gaussNewton(hidden, POINTS))
            .with(cost.gaussNewton()));
  }

  private static Row step() {
    return Row.of(
        "LM step with one trial, against Gram and Cholesky",
        "2-20-20-20-1",
        POINTS,
        Target.atMost(1.4),
        () -> KernelDuels.step(SMALL, POINTS));
  }

  private static List<Row> againstProducts() {
    Work wide = new BurgersCost(WIDE, WIDE_POINTS).gradient();
    double layer = 2.0 * 2 * 20 * 20 * 4 * Tile.LANES * LAYERS;
    return List.of(
        Row.of(
                "layer, forward and reverse, one core, against dgemm",
                "20 x 20 x 4",
                Tile.LANES,
                Target.atLeast(0.5),
                () -> ProductDuels.layer(20, 4, Tile.LANES, LAYERS, layer))
            .with(new Work(layer, 8.0 * 3 * 20 * 4 * Tile.LANES * LAYERS)),
        Row.of(
                "loss and gradient, wide, against dgemm",
                "2-128-128-128-1",
                WIDE_POINTS,
                Target.atLeast(0.6),
                () -> ProductDuels.gradient(WIDE, WIDE_POINTS, wide.flops()))
            .with(wide),
        Row.of(
            "lap_u over 100 axes against 10, one core",
            "64-64",
            1_024,
            Target.atMost(10),
            () -> OtherDuels.laplacian(100, 10, 1_024)));
  }

  private static List<Row> functions() {
    boolean wide = KernelEngines.standard().description().contains("512");
    return List.of(
        function("tanh", 8, () -> OtherDuels.tanh(NUMBERS)),
        function("sin", wide ? 5 : 3, () -> OtherDuels.sin(NUMBERS)),
        function("exp", wide ? 5 : 2, () -> OtherDuels.exp(NUMBERS)));
  }

  private static Row function(
      String name,
      double target,
      java.util.function.Supplier<dev.strongform.benchmarks.duel.Duel> duel) {
    return Row.of(
        "vector " + name + " against Math." + name, "array", NUMBERS, Target.atLeast(target), duel);
  }

  private static List<Row> againstThemselves() {
    String shape = "2-20-20-20-1";
    return List.of(
        Row.of(
            "loss and gradient, two cores against one",
            shape,
            POINTS,
            Target.atLeast(1.8),
            () -> KernelDuels.gradientOnTwoCores(SMALL, POINTS)),
        Row.of(
            "Jacobian rows, two cores against one",
            shape,
            POINTS,
            Target.atLeast(1.8),
            () -> KernelDuels.rowsOnTwoCores(SMALL, POINTS)),
        Row.of(
            "loss and gradient, against the scalar twin",
            shape,
            POINTS,
            Target.none(),
            () -> KernelDuels.gradientAgainstScalar(SMALL, POINTS)),
        Row.of(
            "Jacobian rows, against the scalar twin",
            shape,
            POINTS,
            Target.none(),
            () -> KernelDuels.rowsAgainstScalar(SMALL, POINTS)),
        Row.of(
            "rows of the output layer, against a forward sweep, one core",
            shape,
            POINTS,
            Target.atMost(1.1),
            () -> KernelDuels.outputRows(SMALL, POINTS)),
        Row.of(
            "loss and gradient, wide, float32 against float64",
            "2-128-128-128-1",
            WIDE_POINTS,
            Target.none(),
            () -> KernelDuels.gradientInSinglePrecision(WIDE, WIDE_POINTS)));
  }

  private static List<Row> memory() {
    String shape = "2-20-20-20-1";
    return List.of(
        Row.of(
                "LM step on 1,000,000 points in 512 MB, against 100 on 10,000",
                shape,
                MANY,
                Target.atMost(1.1),
                () -> KernelDuels.stepOnMany(SMALL, MANY, POINTS))
            .withOptions("-Xmx512m")
            .cold(),
        Row.of(
            "allocated in an iteration of lm, kB",
            "2-10-10-1",
            1_000,
            Target.kilobytes(1),
            () -> TrainingIteration.of("lm", TINY, 1_000)),
        Row.of(
            "allocated in an iteration of adam, kB",
            "2-10-10-1",
            1_000,
            Target.kilobytes(1),
            () -> TrainingIteration.of("adam", TINY, 1_000)));
  }

  /** What the machine gives at most, for the figure. */
  private static List<Row> roofs() {
    int size = ProductDuels.SIZE;
    double triad = 3.0 * 8 * OtherDuels.TRIAD;
    return List.of(
        Row.of(PRODUCT, size + " x " + size, size, Target.none(), ProductDuels::product)
            .with(new Work(ProductDuels.productFlops(), 3.0 * 8 * size * size)),
        Row.of(TRIAD, "array", OtherDuels.TRIAD, Target.none(), OtherDuels::triad)
            .with(new Work(2.0 * OtherDuels.TRIAD, triad)));
  }
}
