package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.cli.doubles.FakeProcessor;
import dev.strongform.cli.doubles.Run;
import dev.strongform.cli.find.CompiledSource;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.find.SourceCompiler;
import dev.strongform.cli.terminal.ExitCode;
import dev.strongform.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems that are in no project: one file, compiled in memory. */
final class SingleFileTest {
  private static final String PROBLEM =
      """
      import dev.strongform.annotations.Problem;

      @Problem
      final class Mine {}
      """;

  @TempDir private Path directory;

  private final Run run = new Run();
  private Path processorPath = Path.of("");

  @BeforeEach
  void layOutTheProcessor() throws IOException {
    processorPath = directory.resolve("processor");
    String name = FakeProcessor.class.getName();
    Path classFile = processorPath.resolve(name.replace('.', '/') + ".class");
    Files.createDirectories(classFile.getParent());
    try (InputStream bytes = FakeProcessor.class.getResourceAsStream("FakeProcessor.class")) {
      Files.copy(bytes, classFile);
    }
    Path services = Files.createDirectories(processorPath.resolve("META-INF/services"));
    Files.writeString(services.resolve("javax.annotation.processing.Processor"), name);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private ProblemFinder finder(Terminal terminal) {
    SourceCompiler compiler =
        new SourceCompiler(
            Optional.of(processorPath.toString()),
            System.getProperty("java.class.path"),
            terminal.err());
    return new ProblemFinder(List::of, compiler, Optional.empty());
  }

  private int run(String... arguments) {
    Terminal terminal = run.terminal();
    return new Application(terminal, finder(terminal)).run(arguments);
  }

  @Test
  void aFileIsCompiledAndSolved() throws IOException {
    assertEquals(ExitCode.SOLVED, run("solve", file("Mine.java", PROBLEM), "--json"), run.err());
    assertTrue(run.lastLine().startsWith("{\"problem\":\"Mine\","), run.out());
  }

  @Test
  void aFileOfAPackageIsToo() throws IOException {
    String name = file("Mine.java", "package a.b;\n" + PROBLEM);
    assertEquals(ExitCode.SOLVED, run("check", name), run.err());
    assertTrue(run.out().startsWith("Mine is a valid problem."), run.out());
  }

  @Test
  void nothingIsWrittenBesideTheFile() throws IOException {
    run("check", file("Mine.java", PROBLEM));
    assertFalse(Files.exists(directory.resolve("Mine.class")));
    assertFalse(Files.exists(directory.resolve("MineProblem.java")));
  }

  @Test
  void mistakesArePrintedAsJavacPrintsThem() throws IOException {
    String name =
        file("Wrong.java", "import dev.strongform.annotations.*;\n@Problem final class Wrong {}");
    assertEquals(ExitCode.WRONG_MODEL, run("solve", name));
    assertTrue(run.err().startsWith(name + ":2: error: [SF999] this is wrong\n"), run.err());
    assertTrue(run.err().contains("\n               ^\n1 error\n"), run.err());
    assertTrue(run.err().contains("does not compile; nothing was run"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void aSyntaxErrorIsAMistakeOfTheModel() throws IOException {
    assertEquals(ExitCode.WRONG_MODEL, run("check", file("Mine.java", PROBLEM + "}")));
    assertTrue(run.err().contains("Mine.java:5: error: "), run.err());
  }

  @Test
  void aFileWithoutAProblemSaysWhatIsMissing() throws IOException {
    assertEquals(ExitCode.WRONG_MODEL, run("solve", file("Other.java", "final class Other {}")));
    assertTrue(run.err().contains("holds no problem: annotate"), run.err());
  }

  @Test
  void severalProblemsAreCheckedButNotSolved() throws IOException {
    String name = file("Mine.java", PROBLEM + "@Problem final class Yours {}");
    assertEquals(ExitCode.SOLVED, run("check", name), run.err());
    assertTrue(run.out().contains("Yours is a valid problem."), run.out());
    assertEquals(ExitCode.WRONG_COMMAND, run("solve", name));
    assertTrue(run.err().contains("holds 2 problems (Mine, Yours)"), run.err());
  }

  @Test
  void withoutAProcessorPathTheLauncherIsNamed() throws IOException {
    String name = file("Mine.java", PROBLEM);
    Terminal terminal = run.terminal();
    SourceCompiler compiler = new SourceCompiler(Optional.empty(), "", terminal.err());
    ProblemFinder finder = new ProblemFinder(List::of, compiler, Optional.empty());
    assertEquals(ExitCode.WRONG_COMMAND, new Application(terminal, finder).run("check", name));
    assertTrue(run.err().contains("./strongform"), run.err());
  }

  @Test
  void inspectPrintsTheGeneratedSourceAndWritesItWhereAsked() throws IOException {
    Path out = directory.resolve("out");
    String name = file("Mine.java", "package a.b;\n" + PROBLEM);
    assertEquals(ExitCode.SOLVED, run("inspect", name, "--out", out.toString()), run.err());
    Path source = out.resolve("a/b/MineProblem.java");
    assertTrue(run.out().contains("==> " + source + " <=="), run.out());
    assertTrue(run.out().contains("public final class MineProblem"), run.out());
    assertTrue(Files.readString(source).contains("public final class MineProblem"));
    assertTrue(Files.exists(out.resolve("model.md")));
  }

  @Test
  void inspectMeasuresTheMethodsOfAFileAndWarnsOfLongOnes() throws IOException {
    String name = file("Longest.java", "package a.b;\n" + PROBLEM.replace("Mine", "Longest"));
    assertEquals(ExitCode.SOLVED, run("inspect", name), run.err());
    // 1,400 statements of 6 bytes, a load and a return.
    assertTrue(run.out().contains("\nfit   longOverLanes        1,400  8,402\n"), run.out());
    assertTrue(run.out().contains("\nfit   shortOverLanes                  2\n"), run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("warning: longOverLanes of fit has 8,402 bytes"), run.err());
  }

  @Test
  void filesBesideTheSourceAndGeneratedOnesAreResources() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    file("table.csv", "beside");
    file("data/table.csv", "below");
    String name = file("Mine.java", "package a.b;\n" + PROBLEM);
    CompiledSource compiled = finder(run.terminal()).compile(name);
    Class<?> problem = compiled.only().problem().getClass();
    assertEquals("beside", resource(problem, "table.csv"));
    assertEquals("below", resource(problem, "data/table.csv"));
    assertEquals("# card of Mine\n", resource(problem, "Mine.md"));
    assertEquals(null, problem.getResourceAsStream("missing.csv"));
    URL origin = problem.getProtectionDomain().getCodeSource().getLocation();
    assertEquals(directory.toUri().toURL().getPath(), origin.getPath());
  }

  private static String resource(Class<?> owner, String name) throws IOException {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
