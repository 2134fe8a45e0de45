package dev.strongform.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.strongform.processor.expression.Condition;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Fraction;
import dev.strongform.processor.expression.NestingDepth;
import dev.strongform.processor.expression.NumberForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints an expression as Java over doubles, with as few parentheses as Java allows and a possible
 * line break before every {@code +} and {@code -} of a sum.
 *
 * <p>It computes exactly what {@link dev.strongform.processor.expression.Interpreter} does, in the
 * same order: sums and products from left to right, one division by the product of the
 * denominators, integer powers up to 4 of something named as repeated factors. Only a small power
 * of something without a name is a call of {@code pow} instead, which may differ in the last bit.
 * The results agree to the bit where the functions of {@link Math} and {@link StrictMath} do.
 */
public final class JavaExpressionPrinter {
  private enum Level {
    SUM,
    PRODUCT,
    ATOM
  }

  /** Printed code; a minus sign in front of it is kept apart. */
  private record Code(boolean negative, CodeBlock body, Level level) {
    static Code atom(String format, Object... arguments) {
      return new Code(false, CodeBlock.of(format, arguments), Level.ATOM);
    }

    CodeBlock signed() {
      return negative ? CodeBlock.of("-$L", body) : body;
    }

    /** As a term of a sum behind its sign: a sum in a sum keeps its parentheses. */
    CodeBlock wrappedTerm() {
      return level == Level.SUM ? CodeBlock.of("($L)", body) : body;
    }

    CodeBlock wrapped(Level least) {
      boolean bare = !negative && level.compareTo(least) >= 0;
      return bare ? body : CodeBlock.of("($L)", signed());
    }
  }

  private final java.util.function.Function<Expr, @Nullable String> names;
  private final ClassName math;

  /**
   * Prints with {@link Math}.
   *
   * @param names asked for every subexpression first: what it gives, unless null, is printed for
   *     it, so it must be a name or another primary expression of Java. It must name every leaf but
   *     constants and symbols, and every reduction.
   */
  public JavaExpressionPrinter(java.util.function.Function<Expr, @Nullable String> names) {
    this(names, ClassName.get(Math.class));
  }

  /** Prints with the functions of another class, which has those of {@link Math}. */
  public JavaExpressionPrinter(
      java.util.function.Function<Expr, @Nullable String> names, ClassName math) {
    this.names = names;
    this.math = math;
  }

  /**
   * The expression as Java.
   *
   * @throws IllegalArgumentException if it nests deeper than {@link NestingDepth#LIMIT} (cut it
   *     first by {@link dev.strongform.processor.expression.CommonSubexpressions}), or holds a leaf
   *     or a reduction without a name
   */
  public CodeBlock print(Expr expression) {
    if (NestingDepth.of(expression) > NestingDepth.LIMIT) {
      throw new IllegalArgumentException("too deep to be printed: " + expression);
    }
    return code(expression).signed();
  }

  private Code code(Expr node) {
    String name = names.apply(node);
    if (name != null) {
      return Code.atom("$L", name);
    }
    if (node instanceof Expr.Sum sum) {
      return sum(sum);
    }
    if (node instanceof Expr.Product || node instanceof Expr.Power) {
      return fraction(node);
    }
    if (node instanceof Expr.Apply apply) {
      return call(CodeBlock.of("$T.$L", math, apply.function().javaName()), apply.arguments());
    }
    if (node instanceof Expr.OpaqueCall call) {
      return call(CodeBlock.of("$L.$L", call.owner(), call.method()), call.arguments());
    }
    if (node instanceof Expr.Choice choice) {
      return choice(choice);
    }
    return leaf(node);
  }

  private Code leaf(Expr leaf) {
    Double constant = Expr.constantValue(leaf);
    if (constant != null) {
      CodeBlock number = CodeBlock.join(number(Math.abs(constant)), " * ");
      boolean plain = number.toString().equals(Literals.of(Math.abs(constant)));
      return new Code(constant < 0, number, plain ? Level.ATOM : Level.PRODUCT);
    }
    if (leaf instanceof Expr.Symbol symbol) {
      return Code.atom("$L", symbol.name());
    }
    throw new IllegalArgumentException("nothing in Java is named for " + leaf);
  }

  /** The factors of a number: multiples of pi by name, where that gives the number to the bit. */
  private List<CodeBlock> number(double size) {
    NumberForm form = NumberForm.of(size);
    List<CodeBlock> factors = new ArrayList<>();
    double value = 1;
    if (form.decimal() != null) {
      value = Double.parseDouble(form.decimal().asJava());
      factors.add(CodeBlock.of("$L", form.decimal().asJava()));
    }
    for (int i = 0; i < form.piPower(); i++) {
      value *= Math.PI;
      factors.add(CodeBlock.of("$T.PI", math));
    }
    if (form.denominator() != 1 && !factors.isEmpty()) {
      value /= form.denominator();
      CodeBlock last = factors.remove(factors.size() - 1);
      factors.add(CodeBlock.of("$L / $L", last, Literals.of(form.denominator())));
    }
    boolean exact = value == size && form.piPower() > 0;
    return exact ? factors : List.of(CodeBlock.of("$L", Literals.of(size)));
  }

  private Code sum(Expr.Sum sum) {
    CodeBlock.Builder body = CodeBlock.builder();
    for (Expr term : sum.terms()) {
      Code code = code(term);
      if (body.isEmpty()) {
        body.add("$L", code.signed());
      } else {
        body.add(code.negative() ? "$W- $L" : "$W+ $L", code.wrappedTerm());
      }
    }
    return new Code(false, body.build(), Level.SUM);
  }

  private Code fraction(Expr node) {
    Fraction fraction = Fraction.of(node, part -> names.apply(part) != null);
    double size = Math.abs(fraction.coefficient());
    List<CodeBlock> above = factors(fraction.above());
    if (size != 1 || above.isEmpty()) {
      above.addAll(0, number(size));
    }
    List<CodeBlock> below = factors(fraction.below());
    CodeBlock body = CodeBlock.join(above, " * ");
    if (!below.isEmpty()) {
      CodeBlock divisor = CodeBlock.join(below, " * ");
      body = CodeBlock.of(below.size() == 1 ? "$L / $L" : "$L / ($L)", body, divisor);
    }
    boolean single = above.size() == 1 && below.isEmpty();
    return new Code(fraction.coefficient() < 0, body, single ? Level.ATOM : Level.PRODUCT);
  }

  private List<CodeBlock> factors(List<Fraction.Part> parts) {
    List<CodeBlock> factors = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Fraction.Part part = parts.get(i);
      int times = 1;
      while (i + 1 < parts.size() && parts.get(i + 1).equals(part)) {
        times++;
        i++;
      }
      factors.addAll(factor(part, times));
    }
    return factors;
  }

  private List<CodeBlock> factor(Fraction.Part part, int times) {
    CodeBlock base = code(part.base()).wrapped(Level.ATOM);
    if (!Expr.isConstant(part.exponent(), 1)) {
      return List.of(power(part.base(), code(part.exponent()).signed()));
    }
    if (times == 1 || part.base().isLeaf() || names.apply(part.base()) != null) {
      return Collections.nCopies(times, base);
    }
    return List.of(power(part.base(), CodeBlock.of("$L", Literals.of(times))));
  }

  private CodeBlock power(Expr base, CodeBlock exponent) {
    return CodeBlock.of("$T.pow($L, $L)", math, code(base).signed(), exponent);
  }

  private Code call(CodeBlock name, List<Expr> arguments) {
    CodeBlock list =
        arguments.stream()
            .map(argument -> code(argument).signed())
            .collect(CodeBlock.joining(", "));
    return Code.atom("$L($L)", name, list);
  }

  private Code choice(Expr.Choice choice) {
    return Code.atom(
        "($L ? $L : $L)",
        condition(choice.condition()),
        code(choice.whenTrue()).signed(),
        code(choice.whenFalse()).signed());
  }

  private CodeBlock condition(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      return CodeBlock.of(
          "$L $L $L", code(c.left()).signed(), c.relation().symbol(), code(c.right()).signed());
    }
    if (condition instanceof Condition.Not not) {
      return CodeBlock.of("!($L)", condition(not.part()));
    }
    if (condition instanceof Condition.And and) {
      return joined(and.parts(), " && ");
    }
    return joined(((Condition.Or) condition).parts(), " || ");
  }

  private CodeBlock joined(List<Condition> parts, String operator) {
    return parts.stream()
        .map(
            part ->
                part instanceof Condition.Comparison
                    ? condition(part)
                    : CodeBlock.of("($L)", condition(part)))
        .collect(CodeBlock.joining(operator));
  }
}
