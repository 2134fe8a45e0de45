package dev.strongform.processor.expression;

import dev.strongform.processor.expression.Text.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Prints an expression in a notation with as few parentheses as the notation allows: terms are
 * added and subtracted, never multiplied by -1, and factors with negative exponents go below a
 * fraction bar.
 */
final class Typesetter {
  private final Notation notation;
  private final Map<Expr, Text> texts = new HashMap<>();

  Typesetter(Notation notation) {
    this.notation = notation;
  }

  String print(Expr expression) {
    Postorder.of(expression).forEach(node -> texts.put(node, text(node)));
    return of(expression).signed();
  }

  private Text text(Expr node) {
    if (node instanceof Expr.Sum sum) {
      return sum(sum);
    }
    if (node instanceof Expr.Product || node instanceof Expr.Constant) {
      return product(node);
    }
    if (node instanceof Expr.Power power) {
      return isBelow(power) ? product(node) : power(power.base(), of(power.exponent()));
    }
    if (node instanceof Expr.Choice choice) {
      return notation.choice(
          condition(choice.condition()), of(choice.whenTrue()), of(choice.whenFalse()));
    }
    if (node instanceof Expr.Reduction reduction) {
      return notation.reduction(reduction, of(reduction.body()));
    }
    return node.isLeaf()
        ? notation.leaf(node)
        : notation.call(node, node.children().stream().map(this::of).toList());
  }

  private Text sum(Expr.Sum sum) {
    StringBuilder body = new StringBuilder();
    for (Expr term : sum.terms()) {
      Text text = of(term);
      if (body.isEmpty()) {
        body.append(text.signed());
      } else {
        body.append(text.negative() ? " - " : " + ").append(text.body());
      }
    }
    return Text.of(body.toString(), Level.SUM);
  }

  private Text product(Expr node) {
    double coefficient = Coefficient.of(node);
    List<Expr> factors = node instanceof Expr.Product ? node.children() : List.of(node);
    boolean bar = factors.stream().anyMatch(Typesetter::isBelow);
    NumberForm number = bar ? NumberForm.overBar(coefficient) : NumberForm.of(coefficient);
    List<Text> above = number(number);
    List<Text> below = new ArrayList<>();
    if (number.denominator() != 1) {
      below.add(Text.atom(notation.decimal(ShortestDecimal.of(number.denominator()))));
    }
    for (Expr factor : factors) {
      if (factor instanceof Expr.Power power && isBelow(power)) {
        below.add(inverse(power));
      } else if (!(factor instanceof Expr.Constant)) {
        above.add(of(factor));
      }
    }
    Text top = above.isEmpty() ? Text.atom("1") : sideBySide(above);
    Text whole = below.isEmpty() ? top : notation.fraction(top, sideBySide(below));
    return new Text(coefficient < 0, whole.body(), whole.level());
  }

  private List<Text> number(NumberForm number) {
    List<Text> parts = new ArrayList<>();
    if (number.decimal() != null) {
      parts.add(Text.atom(notation.decimal(number.decimal())));
    }
    if (number.piPower() == 1) {
      parts.add(Text.atom(notation.pi()));
    } else if (number.piPower() > 1) {
      parts.add(notation.power(notation.pi(), Text.atom(String.valueOf(number.piPower()))));
    }
    return parts;
  }

  private Text sideBySide(List<Text> factors) {
    if (factors.size() == 1) {
      return factors.get(0);
    }
    String body = "";
    for (int i = 0; i < factors.size(); i++) {
      Level least = i == factors.size() - 1 ? Level.PREFIX : Level.POWER;
      String factor = wrapped(factors.get(i), least);
      body = body.isEmpty() ? factor : body + notation.times(body, factor) + factor;
    }
    return Text.of(body, Level.PRODUCT);
  }

  private Text power(Expr base, Text exponent) {
    return notation.power(wrapped(of(base), Level.ATOM), exponent);
  }

  /** The power with the opposite exponent. */
  private Text inverse(Expr.Power power) {
    double exponent = -((Expr.Constant) power.exponent()).value();
    return exponent == 1
        ? of(power.base())
        : power(power.base(), Text.atom(notation.decimal(ShortestDecimal.of(exponent))));
  }

  private static boolean isBelow(Expr node) {
    return node instanceof Expr.Power power
        && power.exponent() instanceof Expr.Constant constant
        && constant.value() < 0;
  }

  private String wrapped(Text text, Level least) {
    return text.bindsAtLeast(least) ? text.body() : notation.parenthesised(text.signed());
  }

  private String condition(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      String sign = notation.sign(c.relation().symbol());
      return of(c.left()).signed() + " " + sign + " " + of(c.right()).signed();
    }
    if (condition instanceof Condition.Not not) {
      return notation.sign("!") + notation.parenthesised(condition(not.part()));
    }
    if (condition instanceof Condition.And and) {
      return joined(and.parts(), " " + notation.sign("&&") + " ");
    }
    return joined(((Condition.Or) condition).parts(), " " + notation.sign("||") + " ");
  }

  private String joined(List<Condition> parts, String sign) {
    List<String> texts = new ArrayList<>();
    for (Condition part : parts) {
      boolean simple = part instanceof Condition.Comparison || part instanceof Condition.Not;
      texts.add(simple ? condition(part) : notation.parenthesised(condition(part)));
    }
    return String.join(sign, texts);
  }

  private Text of(Expr node) {
    return Objects.requireNonNull(texts.get(node));
  }
}
