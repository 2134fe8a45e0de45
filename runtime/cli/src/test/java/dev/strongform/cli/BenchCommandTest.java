package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.cli.bench.BenchRequest;
import dev.strongform.cli.doubles.Run;
import dev.strongform.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The options of the benchmarks, without any. */
final class BenchCommandTest {
  @TempDir private Path directory;

  private final Run run = new Run();
  private final List<BenchRequest> requests = new ArrayList<>();

  private int bench(String... options) {
    BenchCommand command =
        new BenchCommand(
            run.terminal(), () -> Optional.of((request, terminal) -> requests.add(request)));
    return new CommandLine(command)
        .setExecutionExceptionHandler((failure, line, parsed) -> ExitCode.WRONG_COMMAND)
        .execute(options);
  }

  @Test
  void everyOptionReachesTheBenchmarks() {
    String file = directory.resolve("new/rows.json").toString();
    String report = directory.resolve("docs").toString();
    assertEquals(
        ExitCode.SOLVED,
        bench("--quick", "--only", "rows", "--markdown", "--json", file, "--report", report));
    BenchRequest request = requests.get(0);
    assertTrue(request.quick() && request.markdown());
    assertEquals("rows", request.only());
    assertEquals(Optional.of("rows.json"), request.json().map(BenchRequest.OutputFile::name));
    assertTrue(request.report().isPresent());
    assertFalse(Files.exists(directory.resolve("new")), "nothing is made before there are rows");
  }

  @Test
  void withoutOptionsEverythingIsMeasuredAndNothingWritten() {
    assertEquals(ExitCode.SOLVED, bench());
    assertEquals(
        new BenchRequest(false, "", false, Optional.empty(), Optional.empty()), requests.get(0));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefusedBeforeAnythingIsMeasured() throws IOException {
    Path file = Files.writeString(directory.resolve("taken"), "");
    assertEquals(ExitCode.WRONG_COMMAND, bench("--json", directory.toString()));
    assertEquals(ExitCode.WRONG_COMMAND, bench("--json", file.resolve("rows.json").toString()));
    assertEquals(ExitCode.WRONG_COMMAND, bench("--report", file.toString()));
    assertEquals(List.of(), requests);
  }

  @Test
  void withoutTheBenchmarksTheSentenceSaysHowToStartThem() {
    assertEquals(ExitCode.WRONG_COMMAND, new Application(run.terminal()).run("bench"));
    assertTrue(run.err().contains("./strongform bench"), run.err());
  }
}
