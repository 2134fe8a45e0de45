package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.strongform.cli.doubles.Run;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.find.SourceCompiler;
import dev.strongform.cli.terminal.ExitCode;
import dev.strongform.cli.terminal.Numbers;
import dev.strongform.cli.terminal.Terminal;
import dev.strongform.optim.preset.Methods;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts and people rely on: exit codes, the line of JSON, sentences, files. */
final class SolveCommandTest {
  @TempDir private Path directory;

  private final Run run = new Run();

  private int run(String... arguments) {
    return run(run.terminal(), arguments);
  }

  private static int run(Terminal terminal, String... arguments) {
    SourceCompiler compiler = new SourceCompiler(Optional.empty(), "", terminal.err());
    ProblemFinder finder = new ProblemFinder(() -> Run.GALLERY, compiler, Optional.empty());
    return new Application(terminal, finder).run(arguments);
  }

  private Path out() {
    return directory.resolve("out");
  }

  @Test
  void theLineOfJsonHasEveryKeyInOrder() throws IOException {
    assertEquals(ExitCode.SOLVED, run("solve", "plane", "--json"));
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    assertEquals(
        List.of(
            "problem",
            "method",
            "ansatz",
            "parameters",
            "points",
            "iterations",
            "seconds",
            "secondsPerIteration",
            "loss",
            "relativeL2",
            "maxError",
            "coefficients",
            "stop"),
        List.copyOf(result.keySet()));
    assertEquals("plane", result.get("problem"));
    assertEquals("lm", result.get("method"));
    assertEquals(3, result.get("parameters"));
    assertEquals(Map.of(), result.get("coefficients"));
  }

  @Test
  void aLayerOfTheKnownSolutionHasAnErrorOfItsOwn() throws IOException {
    assertEquals(ExitCode.SOLVED, run("solve", "cliff", "--json"));
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    double even = (double) result.get("relativeL2");
    double layer = (double) result.get("relativeL2Layer");
    assertTrue(layer != even, run.lastLine());
    String line =
        "          u: " + Numbers.scientific(layer) + " where half of the points lie in the layer";
    List<String> lines = run.err().lines().toList();
    assertTrue(lines.contains(line), run.err());
    assertTrue(lines.get(lines.indexOf(line) - 1).startsWith("error     u: relative L2 "));
  }

  @Test
  void aSmoothSolutionHasNoLineOnALayer() {
    run("solve", "plane", "--json");
    assertTrue(!run.err().contains("in the layer"), run.err());
  }

  @Test
  void aMethodThatWasLeftOpenIsShownWithItsReason() throws IOException {
    assertEquals(ExitCode.SOLVED, run("solve", "plane", "--json", "--method", "auto"));
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    assertEquals("lm", result.get("method"));
    String why = String.valueOf(result.get("why"));
    assertTrue(why.contains(" of the loss; an iteration costs about "), why);
    assertTrue(why.startsWith("proved: nothing; measured: "), why);
    String header = run.err().replaceAll("\\R {10}", " ");
    assertTrue(header.contains("because   " + why), run.err());
  }

  @Test
  void aWeightingIsShownUnlessWeightsAreGiven() {
    assertEquals(ExitCode.SOLVED, run("solve", "plane", "--json", "--weighting", "fixed"));
    assertTrue(!run.err().contains("\nweights "), run.err());
    assertEquals(ExitCode.SOLVED, run("solve", "plane", "--json", "--weighting", "lra"));
    assertTrue(run.err().contains("\nweights   lra\n"), run.err());
  }

  @Test
  void aScheduleShowsWhenTheMethodChanged() throws IOException {
    assertEquals(
        ExitCode.SOLVED,
        run("solve", "plane", "--json", "--method", "adam:3,lm", "--out", out().toString()));
    assertTrue(run.err().contains("switched  adam to lm after 3 iterations ("), run.err());
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    Map<?, ?> made = (Map<?, ?>) ((List<?>) Objects.requireNonNull(result.get("switches"))).get(0);
    assertEquals(3, made.get("iteration"));
    assertEquals("adam", made.get("from"));
    assertEquals("lm", made.get("to"));
    assertEquals("its 3 iterations are over", made.get("reason"));
    assertEquals("the best parameters", made.get("handedOver"));
    List<String> rows = Files.readAllLines(out().resolve("history.csv"));
    assertTrue(rows.get(0).endsWith(",relativeL2,phase"), rows.get(0));
    assertTrue(rows.get(3).endsWith(",1.0"), rows.get(3));
    assertTrue(rows.get(4).endsWith(",2.0"), rows.get(4));
  }

  @Test
  void withJsonStandardOutputIsOneLine() {
    run("solve", "plane", "--json");
    assertEquals(1, run.out().lines().count());
    assertTrue(run.err().contains("relative L2"), run.err());
  }

  @Test
  void withoutAKnownSolutionTheErrorIsNullAndTheSummarySaysSo() throws IOException {
    assertEquals(ExitCode.SOLVED, run("solve", "guess", "--json"));
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    assertTrue(result.containsKey("relativeL2"));
    assertEquals(null, result.get("relativeL2"));
    assertEquals(null, result.get("maxError"));
    assertTrue(run.err().contains("neither @Exact nor @Reference"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solve plain                            | there is no problem "plain"; did you mean plane?
          solve nothing-like-it                  | strongform list
          solve plane --points -5                | --points must be at least 1, but is -5.
          solve plane --points 5,0               | --points must be at least 1, but is 0.
          solve plane --points 1,2,3,4           | one to three numbers
          solve plane --points many              | 'many' is not
          solve plane --slabs 2 --cuts 0.5       | --cuts make 2 slabs where they lie, not 2 equal
          solve plane --cuts 0.5,0.2             | cuts must be numbers that rise, but behind 0.5 is 0.2
          solve plane --cuts soon                | 'soon' is not
          solve plane --cuts 0.5                 | slabs cut the time, but the problem has no @Time
          solve plane --goal -1                  | goal must be 0 or more, not -1
          solve plane --width 0                  | --width must be at least 1, but is 0.
          solve plane --depth -1                 | --depth must be at least 1, but is -1.
          solve plane --grow 8,4                 | widths to grow from must ascend, from 1 up to below
          solve plane --method newtonish         | newtonish
          solve plane --method adamm             | there is no method "adamm"; did you mean adam? There are auto,
          solve plane --method adam:9,lmm        | there is no method "lmm"; did you mean lm?
          solve plane --ansatz featuers          | there is no ansatz "featuers"; did you mean features?
          solve plane --weighting self-adaptiv   | did you mean self-adaptive? There are auto, fixed
          solve plane --precision flaot32        | did you mean float32? There are float64, float32
          solve plane --method adam:soon,lm      | has the trigger "soon"; a trigger is
          solve plane --schedule stairs          | there are constant, cosine, exponential
          solve plane --momentum 1               | the momentum must be from 0 up to below 1
          solve plane --weight-decay -1          | the weight decay must be 0 or more
          solve plane --warm-up -1               | the warm-up must be 0 iterations or more
          solve plane --at points.csv            | --out
          solve plane --points                   | --points
          solve plane --jsom                     | did you mean --json?
          solve missing/File.java                | there is no file missing/File.java.
          solve                                  | NAME|FILE.java
          slove plane                            | did you mean solve?
          check plane                            | there is no file plane.
          bench --json                           | --json
          bench --qiuck                          | did you mean --quick?
          doctor --jsno                          | did you mean --json?
          """)
  void aMistakeIsASentenceAndExitsWithTwo(String command, String expected) {
    assertEquals(ExitCode.WRONG_COMMAND, run(command.split(" +")));
    assertEquals("", run.out());
    assertTrue(run.err().contains(expected), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertTrue(run.err().lines().count() <= 2, run.err());
  }

  @Test
  void aCommandAloneSaysWhatIsMissing() {
    assertEquals(ExitCode.WRONG_COMMAND, run());
    assertTrue(run.err().contains("a command is missing"), run.err());
  }

  @Test
  void aDirectoryIsNoFile() {
    assertEquals(ExitCode.WRONG_COMMAND, run("solve", directory.toString()));
    assertTrue(run.err().contains("is a directory"), run.err());
  }

  @Test
  void aFileThatIsNotTextIsRefused() throws IOException {
    Path file = Files.write(directory.resolve("Bad.java"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertEquals(ExitCode.WRONG_COMMAND, run("solve", file.toString()));
    assertTrue(run.err().contains("not a text in UTF-8"), run.err());
  }

  @Test
  void aFolderThatCannotBeIsRefusedBeforeTraining() throws IOException {
    Path file = Files.writeString(directory.resolve("taken"), "");
    assertEquals(
        ExitCode.WRONG_COMMAND, run("solve", "plane", "--out", file.resolve("out").toString()));
    assertTrue(run.err().contains("is a file"), run.err());
    assertFalse(run.err().contains("loss"), run.err());
  }

  @Test
  void aRefusedRunLeavesNoFolderBehind() {
    run("solve", "plane", "--method", "newtonish", "--out", out().toString());
    assertFalse(Files.exists(out()));
  }

  @Test
  void theFilesOfARunAreAllThereAndNothingElse() throws IOException {
    assertEquals(ExitCode.SOLVED, run("solve", "plane", "--out", out().toString()));
    try (Stream<Path> files = Files.list(out())) {
      assertEquals(
          List.of("history.csv", "model.md", "solution.csv", "solution.png"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    List<String> rows = Files.readAllLines(out().resolve("solution.csv"));
    assertEquals("x,y,u,u_exact,u_error", rows.get(0));
    assertEquals(1 + 101 * 101, rows.size());
    assertTrue(
        Files.readString(out().resolve("history.csv"))
            .startsWith("iteration,seconds,loss,gradientNorm,damping,stepLength,relativeL2\n1"));
  }

  @Test
  void theSolutionIsWrittenAtThePointsAskedFor() throws IOException {
    Path points = directory.resolve("points.csv");
    Files.writeString(points, "# mine\ny,note,x\n0.1,a,0.30000000000000004\n\n1,b,-2e-3\n");
    assertEquals(
        ExitCode.SOLVED,
        run("solve", "plane", "--out", out().toString(), "--at", points.toString()));
    List<String> rows = Files.readAllLines(out().resolve("at.csv"), StandardCharsets.UTF_8);
    assertEquals("x,y,u", rows.get(0));
    assertTrue(rows.get(1).startsWith("0.30000000000000004,0.1,"), rows.get(1));
    assertTrue(rows.get(2).startsWith("-0.002,1.0,"), rows.get(2));
    assertTrue(run.err().contains("1 of the 2 points of --at lie outside"), run.err());
  }

  @Test
  void moreCoordinatesThanAGridHoldsBecomeASlice() throws IOException {
    assertEquals(ExitCode.SOLVED, run("solve", "deep-box", "--out", out().toString()));
    List<String> rows = Files.readAllLines(out().resolve("solution.csv"));
    assertEquals(1 + 101 * 101, rows.size());
    assertTrue(rows.get(1).startsWith("0.0,0.0,0.5,0.5,0.5,0.5,0.5,"), rows.get(1));
  }

  @Test
  void theSummarySaysWhatWasReachedAndWhatIsNext() {
    assertEquals(ExitCode.SOLVED, run("solve", "plane"));
    for (String part :
        List.of("u(x, y)", "u - target = 0", "3 parameters", "stopped", "relative L2", "--out")) {
      assertTrue(run.out().contains(part), part + " in " + run.out());
    }
    assertEquals("", run.err());
  }

  @Test
  void progressIsDrawnOnlyWhereSomebodyWatches() {
    run(run.watched(), "solve", "plane", "--json");
    assertTrue(run.err().contains("\rtraining"), run.err());
    assertEquals(1, run.out().lines().count());
  }

  @Test
  void theListNamesEveryProblemWithItsFacts() {
    assertEquals(ExitCode.SOLVED, run("list"));
    assertTrue(run.out().contains("deep-box"), run.out());
    assertTrue(run.out().contains("u(x, y); u: order 0 in space\n"), run.out());
  }

  @Test
  void inspectPrintsTheCard() {
    assertEquals(ExitCode.SOLVED, run("inspect", "plane"));
    assertTrue(run.out().startsWith("# Plane\n"), run.out());
    assertTrue(run.out().contains("generated source is not here"), run.out());
    assertTrue(run.out().contains("\nterm  method"), run.out());
    assertTrue(run.out().contains("\nfit   linearise"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void aFaultOfTheProgramIsOneSentenceAndSaysHowToSeeMore() {
    Terminal terminal = run.terminal();
    SourceCompiler compiler = new SourceCompiler(Optional.empty(), "", terminal.err());
    ProblemFinder broken =
        new ProblemFinder(
            () -> {
              throw new ServiceConfigurationError("a broken gallery");
            },
            compiler,
            Optional.empty());
    assertEquals(ExitCode.INTERNAL, new Application(terminal, broken).run("list"));
    assertEquals(2, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("--stacktrace"), run.err());
    assertEquals(ExitCode.INTERNAL, new Application(terminal, broken).run("list", "--stacktrace"));
    assertTrue(run.err().contains("\tat "), run.err());
  }

  @Test
  void helpListsEveryMethod() {
    run("solve", "--help");
    for (String name : Methods.names()) {
      assertTrue(Pattern.compile("[ ,]" + name + "[,.]").matcher(run.out()).find(), name);
    }
  }

  @Test
  void theGoalIsInTheHeader() {
    run("solve", "plane", "--iterations", "2");
    assertFalse(run.out().contains("until the loss"), run.out());
    run("solve", "plane", "--iterations", "2", "--goal", "1e-3");
    assertTrue(run.out().contains("lm, until the loss is 1.00e-03, at most 2"), run.out());
  }

  @Test
  void theMomentumReachesTheMethod() throws IOException {
    Object usual = lossOfTwoIterations("--method", "heavy-ball");
    assertEquals(usual, lossOfTwoIterations("--method", "heavy-ball", "--momentum", "0.9"));
    assertNotEquals(usual, lossOfTwoIterations("--method", "heavy-ball", "--momentum", "0"));
  }

  private Object lossOfTwoIterations(String... flags) throws IOException {
    List<String> command = List.of("solve", "plane", "--json", "--iterations", "2");
    run(Stream.concat(command.stream(), Stream.of(flags)).toArray(String[]::new));
    return Objects.requireNonNull(JSON.std.mapFrom(run.lastLine()).get("loss"));
  }

  @Test
  void helpAndVersionPrintToStandardOutput() {
    assertEquals(ExitCode.SOLVED, run("solve", "--help"));
    assertTrue(run.out().contains("--linear-algebra"), run.out());
    assertEquals(ExitCode.SOLVED, run("--version"));
    assertTrue(run.lastLine().matches("strongform \\d.* \\(Java .*\\)"), run.out());
  }
}
