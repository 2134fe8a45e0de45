package dev.strongform.processor.expression;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random expressions as users write them: sums, products, functions, choices and loops. */
public final class RandomExpressions {
  /** The axes of the problem that the expressions live in. */
  public static final List<String> AXES = List.of("x", "t", "y[0]", "y[1]", "y[2]", "y[3]");

  private static final int FIRST = 2;
  private static final int DIMENSION = 4;

  private static final List<Expr> LEAVES =
      List.of(
          new Expr.Coordinate(0, "x"),
          new Expr.Coordinate(1, "t"),
          new Expr.Coordinate(FIRST + 1, "y[1]"),
          new Expr.Jet("u", Operator.value()),
          new Expr.Jet("u", Operator.partial(0)),
          new Expr.Jet("u", Operator.partial(0, 0)),
          new Expr.Jet("u", Operator.partial(FIRST + 2)),
          new Expr.Jet("v", Operator.value()),
          new Expr.Jet("v", Operator.laplacian(0, 1)),
          new Expr.NamedConstant("NU", 0.375));

  private static final List<Function> UNARY =
      List.of(
          Function.SIN,
          Function.COS,
          Function.TANH,
          Function.ATAN,
          Function.EXP,
          Function.LOG,
          Function.SQRT,
          Function.CBRT,
          Function.ABS,
          Function.SINH,
          Function.COSH,
          Function.EXPM1,
          Function.LOG1P);

  private static final List<Function> BINARY =
      List.of(Function.HYPOT, Function.ATAN2, Function.MAX, Function.MIN);

  private RandomExpressions() {}

  /** Expressions of some depth, loops among them. */
  public static Arbitrary<Raw> expressions(int depth) {
    return tree(depth, List.of());
  }

  /** A value in [0.3, 1.7) for each leaf, fixed by the leaf and a seed. */
  public static double value(Expr leaf, long seed) {
    Random random = new Random(31 * seed + leaf.toString().hashCode());
    random.nextDouble();
    return 0.3 + 1.4 * random.nextDouble();
  }

  private static Arbitrary<Raw> tree(int depth, List<String> indices) {
    if (depth == 0) {
      return leaf(indices);
    }
    Arbitrary<Raw> part = Arbitraries.lazy(() -> tree(depth - 1, indices));
    return Arbitraries.frequencyOf(
        Tuple.of(3, leaf(indices)),
        Tuple.of(5, Combinators.combine(part, part).as(Raw.Add::new)),
        Tuple.of(3, Combinators.combine(part, part).as(Raw.Subtract::new)),
        Tuple.of(6, Combinators.combine(part, part).as(Raw.Multiply::new)),
        Tuple.of(2, Combinators.combine(part, part).as(Raw.Divide::new)),
        Tuple.of(3, Combinators.combine(part, exponent()).as(Raw.Raise::new)),
        Tuple.of(3, Combinators.combine(Arbitraries.of(UNARY), part).as(RandomExpressions::call)),
        Tuple.of(
            1, Combinators.combine(Arbitraries.of(BINARY), part, part).as(RandomExpressions::call)),
        Tuple.of(1, choice(part)),
        Tuple.of(2, loop(depth, indices)));
  }

  private static Raw call(Function function, Raw argument) {
    return new Raw.Call(function, List.of(argument));
  }

  private static Raw call(Function function, Raw left, Raw right) {
    return new Raw.Call(function, List.of(left, right));
  }

  private static Arbitrary<Raw> choice(Arbitrary<Raw> part) {
    return Combinators.combine(
            Arbitraries.of(Relation.LESS, Relation.GREATER_OR_EQUAL), part, part, part, part)
        .as(Raw.If::new);
  }

  private static Arbitrary<Raw> loop(int depth, List<String> indices) {
    String index = indices.isEmpty() ? "i" : "j";
    List<String> inner = indices.isEmpty() ? List.of("i") : List.of("i", "j");
    return Combinators.combine(
            Arbitraries.of(Expr.Reduction.Kind.class),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(2, DIMENSION),
            Arbitraries.lazy(() -> tree(depth - 1, inner)))
        .as((kind, from, to, body) -> new Raw.Loop(kind, index, from, to, body));
  }

  private static Arbitrary<Raw> exponent() {
    return Arbitraries.of(-2.0, -1.0, 0.5, 1.5, 2.0, 2.0, 3.0, 4.0, 5.0)
        .map(value -> new Raw.Leaf(new Expr.Constant(value)));
  }

  private static Arbitrary<Raw> leaf(List<String> indices) {
    Arbitrary<Expr> constants =
        Arbitraries.integers().between(-8, 8).map(k -> new Expr.Constant(k == 0 ? 0 : k / 4.0));
    Arbitrary<Expr> leaves =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(LEAVES)),
            Tuple.of(1, constants),
            Tuple.of(indices.isEmpty() ? 0 : 4, indexed(indices)));
    return leaves.map(Raw.Leaf::new);
  }

  private static Arbitrary<Expr> indexed(List<String> indices) {
    return Arbitraries.of(indices.isEmpty() ? List.of("none") : indices)
        .flatMap(
            index ->
                Arbitraries.of(
                    new Expr.IndexValue(index),
                    new Expr.CoordinateAt("y", FIRST, index),
                    new Expr.JetAt("u", FIRST, index),
                    new Expr.NormalAt(FIRST, index),
                    new Expr.Table("WEIGHTS", List.of(0.5, -1.25, 2.0, 0.75), index)));
  }
}
