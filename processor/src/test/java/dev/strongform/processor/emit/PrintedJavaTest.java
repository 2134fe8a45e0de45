package dev.strongform.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.strongform.processor.expression.CommonSubexpressions;
import dev.strongform.processor.expression.CommonSubexpressions.Assignment;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.RandomExpressions;
import dev.strongform.processor.expression.Raw;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Random expressions, shared, printed and compiled, give what the interpreter gives. */
final class PrintedJavaTest {
  private static final int EXPRESSIONS = 1000;

  private final Expressions e = new Expressions();

  @Provide
  Arbitrary<List<Raw>> expressions() {
    return RandomExpressions.expressions(6).list().ofSize(EXPRESSIONS);
  }

  @Property(tries = 1, seed = "2030")
  void printedJavaIsTheInterpretersValueToTheBit(
      @ForAll("expressions") List<Raw> raws, @ForAll long seed)
      throws ReflectiveOperationException {
    List<CommonSubexpressions.Shared> computations =
        raws.stream().map(raw -> shared(raw.build(e))).toList();
    Class<?> compiled = compile(computations);
    for (int i = 0; i < computations.size(); i++) {
      CommonSubexpressions.Shared computation = computations.get(i);
      Expr[] leaves = leaves(computation);
      double[] values = new double[leaves.length];
      for (int k = 0; k < leaves.length; k++) {
        values[k] = RandomExpressions.value(leaves[k], seed);
      }
      Method method = compiled.getDeclaredMethod("f" + i, double[].class);
      double printed = (double) method.invoke(null, (Object) values);
      double expected = interpreted(computation, seed);
      assertEquals(expected, printed, () -> computation.toString());
      Expr whole = raws.get(i).build(e);
      double direct = Interpreter.evaluate(whole, leaf -> RandomExpressions.value(leaf, seed));
      if (Double.isFinite(direct) && Math.abs(direct) < 1e3) {
        assertEquals(direct, printed, 1e-6 * Math.max(1, Math.abs(direct)), whole::toString);
      }
    }
  }

  private CommonSubexpressions.Shared shared(Expr expression) {
    return new CommonSubexpressions(e, name -> false)
        .share(List.of(new Assignment("result", expression)));
  }

  private static double interpreted(CommonSubexpressions.Shared computation, long seed) {
    java.util.Map<Expr, Double> known = new java.util.HashMap<>();
    for (Assignment step : computation.temporaries()) {
      known.put(new Expr.Symbol(step.name()), value(step.value(), known, seed));
    }
    return value(computation.results().get(0).value(), known, seed);
  }

  private static double value(Expr expression, java.util.Map<Expr, Double> known, long seed) {
    return Interpreter.evaluate(
        expression,
        leaf -> {
          Double value = known.get(leaf);
          return value != null ? value : RandomExpressions.value(leaf, seed);
        });
  }

  private static Expr[] leaves(CommonSubexpressions.Shared computation) {
    List<Expr> values = new ArrayList<>();
    computation.temporaries().forEach(step -> values.add(step.value()));
    computation.results().forEach(step -> values.add(step.value()));
    return Leaves.of(values).stream()
        .filter(leaf -> !(leaf instanceof Expr.Symbol))
        .toArray(Expr[]::new);
  }

  private Class<?> compile(List<CommonSubexpressions.Shared> computations) {
    TypeSpec.Builder type = TypeSpec.classBuilder("Printed").addModifiers(Modifier.PUBLIC);
    for (int i = 0; i < computations.size(); i++) {
      type.addMethod(
          MethodSpec.methodBuilder("f" + i)
              .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
              .returns(double.class)
              .addParameter(double[].class, "leaf")
              .addCode(new Statements(leaves(computations.get(i))).print(computations.get(i)))
              .build());
    }
    return InMemoryCompiler.load("Printed", JavaFile.builder("", type.build()).build().toString());
  }

  /** The statements of a computation: assignments, and a loop for each reduction. */
  private final class Statements {
    private final List<Expr> leaves;
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final CommonSubexpressions inner =
        new CommonSubexpressions(e, name -> !name.matches("t\\d+") || name.length() < 5);
    private int loops;

    Statements(Expr[] leaves) {
      this.leaves = List.of(leaves);
    }

    CodeBlock print(CommonSubexpressions.Shared computation) {
      computation.temporaries().forEach(step -> assign(step, Set.of()));
      code.addStatement("return $L", java(computation.results().get(0).value()));
      return code.build();
    }

    private void assign(Assignment step, Set<String> scope) {
      if (step.value() instanceof Expr.Reduction reduction) {
        loop(step.name(), reduction, scope);
      } else {
        code.addStatement("double $L = $L", step.name(), java(step.value()));
      }
    }

    private void loop(String name, Expr.Reduction r, Set<String> scope) {
      boolean sum = r.kind() == Expr.Reduction.Kind.SUM;
      code.addStatement("double $L = $L", name, sum ? "0.0" : "1.0");
      String index = r.index();
      loops++;
      code.beginControlFlow("for (int $1L = $2L; $1L < $3L; $1L++)", index, r.from(), r.to());
      r.skip().forEach(i -> code.addStatement("if ($L == $L) continue", index, i));
      List<String> within = new ArrayList<>(scope);
      within.add(index);
      CommonSubexpressions.Shared body =
          inner.share(List.of(new Assignment("body", r.body())), Set.copyOf(within));
      body.temporaries().forEach(step -> assign(step, Set.copyOf(within)));
      Expr value = body.results().get(0).value();
      code.addStatement(sum ? "$L += $L" : "$L *= $L", name, java(value));
      code.endControlFlow();
    }

    private CodeBlock java(Expr expression) {
      return new JavaExpressionPrinter(this::name, ClassName.get(StrictMath.class))
          .print(expression);
    }

    private @Nullable String name(Expr node) {
      if (node instanceof Expr.Indexed indexed) {
        return indexed(indexed);
      }
      int place = leaves.indexOf(node);
      return place < 0 ? null : "leaf[" + place + "]";
    }

    /** A component that follows an index is chosen among the leaves it can be. */
    private String indexed(Expr.Indexed leaf) {
      if (leaf instanceof Expr.IndexValue) {
        return "((double) " + leaf.index() + ")";
      }
      StringBuilder choice = new StringBuilder("(");
      for (int i = 0; i < 4; i++) {
        int place = leaves.indexOf(leaf.at(i));
        Double constant = Expr.constantValue(leaf.at(i));
        String value =
            constant != null ? Literals.of(constant) : "leaf[" + Math.max(place, 0) + "]";
        choice.append(i == 3 ? value : leaf.index() + " == " + i + " ? " + value + " : ");
      }
      return choice.append(")").toString();
    }
  }
}
