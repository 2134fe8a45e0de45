package dev.strongform.processor.expression;

import dev.strongform.processor.expression.Text.Level;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints expressions as one writes mathematics on one line: {@code u_t + u u_x - nu u_xx}. Numbers
 * that are small rational multiples of a power of pi (to 4 ulp) are written so.
 */
public final class PlainPrinter {
  private final FieldNames names;

  /**
   * Prints with names for the axes.
   *
   * @param axisNames one per axis, a component of a vector coordinate like {@code x[3]}
   */
  public PlainPrinter(List<String> axisNames) {
    this.names = new FieldNames(axisNames);
  }

  /** The expression on one line. */
  public String print(Expr expression) {
    return new Typesetter(new Plain(names)).print(expression);
  }

  /** A derivative of a field, as the language names it: {@code u_xx}, {@code lap u}. */
  public String print(Expr.Jet jet) {
    return new Plain(names).jet(jet).body();
  }

  /** The expression on one line, axes called {@code x0}, {@code x1}, ...: for debugging. */
  static String describe(Expr expression) {
    return new PlainPrinter(List.of()).print(expression);
  }

  private record Plain(FieldNames names) implements Notation {
    @Override
    public Text leaf(Expr leaf) {
      if (leaf instanceof Expr.Jet jet) {
        return jet(jet);
      }
      if (leaf instanceof Expr.NamedConstant constant) {
        String lower = constant.name().toLowerCase(Locale.ROOT);
        return Text.atom(Greek.isLetter(lower) ? lower : constant.name());
      }
      if (leaf instanceof Expr.Coordinate coordinate) {
        return Text.atom(coordinate.name());
      }
      if (leaf instanceof Expr.Normal normal) {
        return Text.atom("n_" + names.axis(normal.axis()));
      }
      return Text.atom(leaf instanceof Expr.Indexed i ? indexed(i) : ((Expr.Symbol) leaf).name());
    }

    private Text jet(Expr.Jet jet) {
      return switch (jet.operator().kind()) {
        case PARTIAL -> Text.atom(names.partial(jet.field(), jet.operator().axes()));
        case LAPLACIAN -> Text.of("lap " + jet.field(), Level.PREFIX);
        case BILAPLACIAN -> Text.of("bilap " + jet.field(), Level.PREFIX);
      };
    }

    private String indexed(Expr.Indexed leaf) {
      if (leaf instanceof Expr.Table table) {
        return table.name() + "[" + table.index() + "]";
      }
      if (leaf instanceof Expr.CoordinateAt coordinate) {
        return coordinate.vector() + "[" + coordinate.index() + "]";
      }
      if (leaf instanceof Expr.JetAt jet) {
        return names.at(jet);
      }
      return leaf instanceof Expr.NormalAt ? "n[" + leaf.index() + "]" : leaf.index();
    }

    @Override
    public String decimal(ShortestDecimal decimal) {
      return decimal.asText();
    }

    @Override
    public String pi() {
      return "pi";
    }

    @Override
    public Text fraction(Text above, Text below) {
      String top =
          above.bindsAtLeast(Level.PREFIX) || above.level() == Level.PRODUCT
              ? above.body()
              : parenthesised(above.signed());
      String bottom =
          below.bindsAtLeast(Level.POWER) ? below.body() : parenthesised(below.signed());
      return Text.of(top + "/" + bottom, Level.PRODUCT);
    }

    @Override
    public Text power(String base, Text exponent) {
      boolean bare = exponent.bindsAtLeast(Level.ATOM);
      String raised = bare ? exponent.body() : parenthesised(exponent.signed());
      return Text.of(base + "^" + raised, Level.POWER);
    }

    @Override
    public Text call(Expr call, List<Text> arguments) {
      String name =
          call instanceof Expr.Apply apply
              ? apply.function().javaName()
              : name((Expr.OpaqueCall) call);
      return Text.atom(
          name + arguments.stream().map(Text::signed).collect(Collectors.joining(", ", "(", ")")));
    }

    /** Without the package, which mathematics does not have. */
    private static String name(Expr.OpaqueCall call) {
      return call.owner().substring(call.owner().lastIndexOf('.') + 1) + "." + call.method();
    }

    @Override
    public Text choice(String condition, Text whenTrue, Text whenFalse) {
      return Text.atom(
          "(" + condition + " ? " + whenTrue.signed() + " : " + whenFalse.signed() + ")");
    }

    @Override
    public String sign(String java) {
      return switch (java) {
        case "&&" -> "and";
        case "||" -> "or";
        case "!" -> "not ";
        default -> java;
      };
    }

    @Override
    public Text reduction(Expr.Reduction reduction, Text body) {
      String name = reduction.kind() == Expr.Reduction.Kind.SUM ? "sum" : "product";
      String range = reduction.index() + " = " + reduction.from() + ".." + (reduction.to() - 1);
      String skip =
          reduction.skip().isEmpty()
              ? ""
              : reduction.skip().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", ", " but ", ""));
      return Text.atom(name + "(" + range + skip + ": " + body.signed() + ")");
    }

    @Override
    public String parenthesised(String text) {
      return "(" + text + ")";
    }

    @Override
    public String times(String left, String right) {
      return " ";
    }
  }
}
