package dev.strongform.processor.expression;

import dev.strongform.processor.expression.Text.Level;
import java.util.List;
import java.util.stream.Collectors;

/** How the parts of an expression look in LaTeX. */
record LatexNotation(FieldNames names) implements Notation {
  @Override
  public Text leaf(Expr leaf) {
    if (leaf instanceof Expr.Jet jet) {
      return jet(jet);
    }
    if (leaf instanceof Expr.NamedConstant constant) {
      return Text.atom(LatexNames.constant(constant.name()));
    }
    if (leaf instanceof Expr.Coordinate coordinate) {
      return Text.atom(LatexNames.symbol(coordinate.name()));
    }
    if (leaf instanceof Expr.Normal normal) {
      return Text.atom("n_{" + axis(normal.axis()) + "}");
    }
    return Text.atom(
        leaf instanceof Expr.Indexed i
            ? indexed(i)
            : LatexNames.symbol(((Expr.Symbol) leaf).name()));
  }

  private Text jet(Expr.Jet jet) {
    String field = LatexNames.symbol(jet.field());
    return switch (jet.operator().kind()) {
      case PARTIAL -> Text.atom(partial(jet.field(), jet.operator().axes()));
      case LAPLACIAN -> Text.of("\\Delta " + field, Level.PREFIX);
      case BILAPLACIAN -> Text.of("\\Delta^{2} " + field, Level.PREFIX);
    };
  }

  private String partial(String field, List<Integer> axes) {
    String subscript = axes.stream().map(this::axis).collect(Collectors.joining());
    return axes.isEmpty() ? LatexNames.symbol(field) : LatexNames.withSubscript(field, subscript);
  }

  private String indexed(Expr.Indexed leaf) {
    String index = LatexNames.symbol(leaf.index());
    if (leaf instanceof Expr.Table table) {
      return LatexNames.constant(table.name()) + "_{" + index + "}";
    }
    if (leaf instanceof Expr.CoordinateAt coordinate) {
      return LatexNames.symbol(coordinate.vector()) + "_{" + index + "}";
    }
    if (leaf instanceof Expr.JetAt jet) {
      String vector = LatexNames.symbol(names.vector(jet.firstAxis()));
      return LatexNames.withSubscript(jet.field(), vector + "_{" + index + "}");
    }
    return leaf instanceof Expr.NormalAt ? "n_{" + index + "}" : index;
  }

  private String axis(int axis) {
    return LatexNames.symbol(names.axis(axis));
  }

  @Override
  public String decimal(ShortestDecimal decimal) {
    if (decimal.isPlain()) {
      return decimal.asText();
    }
    String power = "10^{" + decimal.exponent() + "}";
    return decimal.digits().equals("1") ? power : decimal.mantissa() + " \\cdot " + power;
  }

  @Override
  public String pi() {
    return "\\pi";
  }

  @Override
  public Text fraction(Text above, Text below) {
    return Text.of("\\frac{" + above.signed() + "}{" + below.signed() + "}", Level.PRODUCT);
  }

  @Override
  public Text power(String base, Text exponent) {
    return Text.of(base + "^{" + exponent.signed() + "}", Level.POWER);
  }

  @Override
  public Text call(Expr call, List<Text> arguments) {
    String list = arguments.stream().map(Text::signed).collect(Collectors.joining(", "));
    if (call instanceof Expr.Apply apply) {
      return Text.atom(LatexNames.call(apply.function(), list));
    }
    return Text.atom(LatexNames.symbol(((Expr.OpaqueCall) call).method()) + parenthesised(list));
  }

  @Override
  public Text choice(String condition, Text whenTrue, Text whenFalse) {
    return Text.atom(
        "\\begin{cases} "
            + whenTrue.signed()
            + " & "
            + condition
            + " \\\\ "
            + whenFalse.signed()
            + " & \\text{otherwise} \\end{cases}");
  }

  @Override
  public String sign(String java) {
    return switch (java) {
      case "<=" -> "\\le";
      case ">=" -> "\\ge";
      case "==" -> "=";
      case "!=" -> "\\ne";
      case "&&" -> "\\land";
      case "||" -> "\\lor";
      case "!" -> "\\lnot ";
      default -> java;
    };
  }

  @Override
  public Text reduction(Expr.Reduction reduction, Text body) {
    String sign = reduction.kind() == Expr.Reduction.Kind.SUM ? "\\sum" : "\\prod";
    String index = LatexNames.symbol(reduction.index());
    String skip =
        reduction.skip().stream()
            .map(i -> ",\\, " + index + " \\ne " + i)
            .collect(Collectors.joining());
    String inner = body.bindsAtLeast(Level.PRODUCT) ? body.body() : parenthesised(body.signed());
    return Text.of(
        sign
            + "_{"
            + index
            + "="
            + reduction.from()
            + skip
            + "}^{"
            + (reduction.to() - 1)
            + "} "
            + inner,
        Level.PREFIX);
  }

  @Override
  public String parenthesised(String text) {
    return "\\left(" + text + "\\right)";
  }

  @Override
  public String times(String left, String right) {
    boolean digits =
        Character.isDigit(right.charAt(0)) && Character.isDigit(left.charAt(left.length() - 1));
    return digits ? " \\cdot " : " ";
  }
}
