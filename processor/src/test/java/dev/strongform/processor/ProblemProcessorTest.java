package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.diagnostic.MethodRule;
import dev.strongform.processor.diagnostic.Rule;
import dev.strongform.processor.plan.Passes;
import dev.strongform.processor.testing.Compiled;
import dev.strongform.processor.testing.Javac;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemProcessorTest {
  private static final String FIVE_MISTAKES =
      """
      package demo;
      import dev.strongform.annotations.*;
      @Problem
      @Coordinate(name = "x", min = -1, max = 1)
      @Coordinate(name = "y", min = 1, max = ^-1)
      @Time(max = 1)
      @Unknown(name = "u")
      @Mlp(hidden = {20, ^0, 20})
      final class P {
        static final double NU = 0.01 / Math.PI;

        @Equation
        static double momentum(double u, double u_t, double ^v_x, double u_xx) {
          return u_t + u * v_x - NU * u_xx;
        }

        @Initial
        static double sine(double x, double u) {
          return u + 1 ^/ 2 * x;
        }

        @Boundary(^"x = 2")
        static double walls(double u) {
          return u;
        }
      }
      """;

  @Test
  void fiveMistakesGiveFiveMessagesAtFivePlaces() {
    Compiled compiled = Compiled.whole("P", FIVE_MISTAKES);
    compiled.rejectedBy(
        HeaderRule.RANGE_EMPTY,
        HeaderRule.WIDTH_NOT_POSITIVE,
        MethodRule.UNKNOWN_NAME,
        BodyRule.INTEGER_DIVISION,
        MethodRule.NO_SUCH_FACE);
    compiled
        .diagnostics()
        .forEach(each -> assertTrue(!each.getMessage(Locale.ROOT).contains("\tat ")));
  }

  @Test
  void theMessageSaysWhatWasMeant() {
    String message =
        Compiled.whole("P", FIVE_MISTAKES).diagnostics().get(2).getMessage(Locale.ROOT);
    assertEquals(
        "[SF045] nothing here is called \"v_x\"; did you mean u_x?; the names are x, y, t, u, u_x,"
            + " u_y, u_t, u_xx, u_xy, u_xt, u_yy, u_yt and further derivatives",
        message);
  }

  @Test
  void severalMistakesAtOnePlaceAreAllShown() {
    Compilation compilation =
        Compiled.whole("P", "package demo; @dev.strongform.annotations.Problem final class P {}")
            .compilation();
    String text = compilation.errors().toString();
    for (Rule rule : List.of(HeaderRule.NO_AXIS, HeaderRule.NO_UNKNOWN, HeaderRule.NO_EQUATION)) {
      assertTrue(text.contains(rule.code()), text);
    }
  }

  @Test
  void codeThatNamesTheGeneratedTypesCompilesUpToTheMistake() {
    Compilation compilation =
        compile(
            """
            package demo;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            public final class P {
              @Equation static double e(double u, double u_x) { return u_x - w; }
            }
            """,
            """
            package demo;
            import demo.PSolution;
            public final class User {
              PProblem problem;
              PSolution solution;
              double value() { return solution.u(0.5); }
            }
            """);
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
    assertTrue(compilation.errors().get(0).getMessage(Locale.ROOT).contains("SF071"));
  }

  @Test
  void whatDoesNotCompileIsLeftToJavac() {
    Compilation compilation =
        compile(
            """
            package demo;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", min = 0)
            @Unknown(name = "u")
            public final class P {
              @Equation static double e(double u, Foo u_x) { return u; }
            }
            """);
    assertEquals(2, compilation.errors().size(), compilation.errors()::toString);
    assertTrue(
        compilation.errors().stream()
            .noneMatch(error -> error.getMessage(Locale.ROOT).startsWith("[SF")));
  }

  @Test
  void anErrorInABodyThatIsNotReachedIsShownByJavac() {
    Compilation compilation =
        compile(
            """
            package demo;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            public final class P {
              @Equation static double e(double u, double u_x) { return u_x - u; }
              static final double UNUSED = FOO / Math.PI;
              static void other() { missing(); }
            }
            """);
    assertEquals(2, compilation.errors().size(), compilation.errors()::toString);
    assertTrue(compilation.errors().toString().contains("FOO"));
    assertTrue(compilation.errors().toString().contains("missing"));
  }

  @Test
  void aWrongClassGetsTheFaceOfItsTypesAndNoKernel() {
    List<String> seen = new ArrayList<>();
    compile(
        new AtTheEnd(
            elements -> {
              seen.add(String.valueOf(elements.getTypeElement("demo.PProblem")));
              seen.add(String.valueOf(elements.getTypeElement("demo.PSolution")));
              seen.add(elements.getDocComment(elements.getTypeElement("demo.PProblem")).trim());
            }),
        FIVE_MISTAKES.replace("^", ""));
    assertEquals(
        List.of("demo.PProblem", "demo.PSolution", "Stands in for {@link P}, which has errors."),
        seen);
  }

  @Test
  void aGeneratedFileThatExistsIsASentence() {
    Compilation compilation = compile(SOUND, "package demo; final class PProblem {} // class User");
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
    assertTrue(
        compilation
            .errors()
            .get(0)
            .getMessage(Locale.ROOT)
            .startsWith("[SF005] demo.PProblem cannot be generated"),
        compilation.errors()::toString);
  }

  @Test
  void anUnknownOptionIsAnError() {
    assertOptionRefused(
        "-Astrongform.disabel=x",
        "[SF002] there is no option -Astrongform.disabel; the options are strongform.disable; did"
            + " you mean strongform.disable?");
  }

  @Test
  void anUnknownPassIsAnError() {
    assertOptionRefused(
        "-Astrongform.disable=sharing",
        "[SF003] -Astrongform.disable is \"sharing\", but must be names of passes: "
            + String.join(", ", Passes.names()));
  }

  private static void assertOptionRefused(String option, String message) {
    Compilation compilation = Compiled.whole("P", "package demo; class P {}", option).compilation();
    assertEquals(1, compilation.errors().size());
    assertEquals(message, compilation.errors().get(0).getMessage(Locale.ROOT));
  }

  @Test
  void aWrappedEnvironmentIsUnwrappedForTheTrees() {
    assertTrue(
        compile(new InWrappedEnvironment(InWrappedEnvironment::proxied), SOUND).errors().isEmpty());
    assertTrue(
        compile(new InWrappedEnvironment(InWrappedEnvironment::delegating), SOUND)
            .errors()
            .isEmpty());
  }

  @Test
  void isolatingBuildsAreDeclaredAndTrue() throws IOException {
    try (InputStream declared =
        ProblemProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertEquals(
          "dev.strongform.processor.ProblemProcessor,isolating",
          new String(declared.readAllBytes(), StandardCharsets.UTF_8).trim());
    }
    List<String> origins = new ArrayList<>();
    compile(
        new InWrappedEnvironment(
            environment -> InWrappedEnvironment.recording(environment, origins)),
        SOUND,
        SOUND.replace("class P ", "class User "));
    assertEquals(
        List.of(
            "PProblem from [demo.P]",
            "PSolution from [demo.P]",
            "P.md from [demo.P]",
            "UserProblem from [demo.User]",
            "UserSolution from [demo.User]",
            "User.md from [demo.User]"),
        origins);
  }

  @Test
  void aCompilerWithoutTreesGetsOneLine() {
    Compilation compilation =
        compile(new InWrappedEnvironment(InWrappedEnvironment::sealed), SOUND);
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
    String message = compilation.errors().get(0).getMessage(Locale.ROOT);
    assertTrue(message.startsWith("[SF001] Strongform reads method bodies through javac"), message);
    assertTrue(message.endsWith("compile P with javac"), message);
  }

  private static final String SOUND =
      """
      package demo;
      import dev.strongform.annotations.*;
      @Problem
      @Coordinate(name = "x", min = 0, max = 1)
      @Unknown(name = "u")
      public final class P {
        @Equation static double e(double u, double u_x) { return u_x - u; }
        @Boundary("x = 0") static double start(double u) { return u - 1; }
      }
      """;

  private static Compilation compile(String... sources) {
    return compile(null, sources);
  }

  /** Compiles with a processor instead of, or in addition to, the one under test. */
  private static Compilation compile(@Nullable Processor processor, String... sources) {
    List<JavaFileObject> files =
        Arrays.stream(sources)
            .map(
                source ->
                    JavaFileObjects.forSourceString(
                        source.contains("class User") ? "demo.User" : "demo.P", source))
            .toList();
    List<Processor> processors = new ArrayList<>();
    if (!(processor instanceof InWrappedEnvironment)) {
      processors.add(new ProblemProcessor());
    }
    if (processor != null) {
      processors.add(processor);
    }
    return Javac.compiler().withProcessors(processors).compile(files);
  }
}
