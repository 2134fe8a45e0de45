package dev.strongform.processor.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.strongform.processor.testing.Declared;
import dev.strongform.processor.testing.Javac;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

class ConstantFolderTest {
  private static final int EXPRESSIONS = 400;

  @Test
  void agreesWithJavac() {
    Random random = new Random(20);
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < EXPRESSIONS; i++) {
      String type = List.of("int", "long", "double").get(i % 3);
      fields
          .append("static final ")
          .append(type)
          .append(" C")
          .append(i)
          .append(" = (")
          .append(type)
          .append(") (")
          .append(expression(random, 4))
          .append(");\n");
    }
    Map<String, Object> expected = valuesOfJavac("package demo; class P {\n" + fields + "}");
    ProblemDecl problem = Declared.problem("", fields.toString());
    ConstantFolder folder = new ConstantFolder(problem);
    assertEquals(EXPRESSIONS, expected.size());
    expected.forEach(
        (name, value) -> assertEquals(Optional.of(value), folder.constant(name), name));
  }

  /** A random expression that does not divide an integer by zero. */
  private static String expression(Random random, int depth) {
    if (depth == 0) {
      return List.of("1", "7", "-3", "2L", "0.5", "1e10", "2147483647").get(random.nextInt(7));
    }
    String left = expression(random, depth - 1);
    String right = expression(random, depth - 1);
    return switch (random.nextInt(8)) {
      case 0 -> "(" + left + " - " + right + ")";
      case 1 -> left + " * (" + right + ")";
      case 2 -> left + " / 7";
      case 3 -> "(" + left + ") % 5";
      case 4 -> "(" + left + " < " + right + " ? " + left + " : " + right + ")";
      case 5 -> "(int) (" + left + ")";
      case 6 -> "-(" + right + ")";
      default -> "(" + left + " + " + right + ")";
    };
  }

  private static Map<String, Object> valuesOfJavac(String source) {
    Map<String, Object> values = new LinkedHashMap<>();
    Compilation compilation =
        Javac.compiler()
            .withProcessors(
                new AbstractProcessor() {
                  @Override
                  public boolean process(
                      Set<? extends TypeElement> annotations, RoundEnvironment round) {
                    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
                      for (VariableElement field :
                          ElementFilter.fieldsIn(type.getEnclosedElements())) {
                        values.put(field.getSimpleName().toString(), field.getConstantValue());
                      }
                    }
                    return false;
                  }

                  @Override
                  public Set<String> getSupportedAnnotationTypes() {
                    return Set.of("*");
                  }

                  @Override
                  public SourceVersion getSupportedSourceVersion() {
                    return SourceVersion.latest();
                  }
                })
            .compile(JavaFileObjects.forSourceString("demo.P", source));
    assertEquals(List.of(), new ArrayList<>(compilation.errors()));
    return values;
  }

  @Test
  void knowsArraysFunctionsAndOtherConstants() {
    assertFolds(3, "A.length");
    assertFolds(2.5, "A[1]");
    assertFolds(1.0, "M[1][1]");
    assertFolds(StrictMath.sin(2.5), "Math.sin(A[1])");
    assertFolds(4.0, "Math.max(K, 4.0)");
    assertFolds(2, "Math.abs(-2)");
    assertFolds(3L, "Math.round(2.5)");
    assertFolds(6.0, "K * 2");
  }

  private static void assertFolds(Object value, String expression) {
    String type = value instanceof Integer ? "int" : value instanceof Long ? "long" : "double";
    ProblemDecl problem =
        Declared.problem(
            "",
            "static final double[] A = {1, 2.5, 3}; static final double[][] M = {{1, 0}, {0, 1}};"
                + " static final double K = 3; static final "
                + type
                + " VALUE = "
                + expression
                + ";");
    assertEquals(Optional.of(value), new ConstantFolder(problem).constant("VALUE"), expression);
  }

  @Test
  void whatIsNotConstantHasNoValue() {
    ProblemDecl problem =
        Declared.problem(
            "",
            "static final double A = B, B = A; static final double C = Math.random();"
                + " static final double D = 1 / 0; static final double E = other();"
                + " static double other() { return 1; } static final double[] F = {1};"
                + " static final double G = F[1];");
    for (String name : List.of("A", "C", "D", "E", "F", "G")) {
      assertEquals(Optional.empty(), new ConstantFolder(problem).constant(name), name);
    }
  }
}
