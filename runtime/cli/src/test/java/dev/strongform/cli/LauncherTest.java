package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.cli.doubles.Launched;
import dev.strongform.cli.doubles.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher starts, on a JDK that only says how it was started. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final String MODULE = "jdk.incubator.vector";
  private static final String WARNING = "WARNING: Using incubator modules: " + MODULE + "\n";

  @TempDir private Path directory;

  private Launcher launcher = new Launcher(Path.of(""));

  @BeforeEach
  void layOut() throws IOException {
    launcher = new Launcher(directory);
    launcher.layOut("17.0.1", "java.base " + MODULE + " jdk.compiler");
  }

  private static int indexOf(Launched launched, String option) {
    return launched.arguments().indexOf(option);
  }

  @Test
  void theVectorModuleIsAddedWhereTheReleaseFileNamesIt() throws Exception {
    Launched launched = launcher.run("solve", "burgers");
    assertEquals(MODULE, launched.arguments().get(indexOf(launched, "--add-modules") + 1));
  }

  @Test
  void itIsNotAddedWhereTheJdkHasNone() throws Exception {
    launcher.layOut("17.0.1", "java.base jdk.compiler");
    Launched launched = launcher.run("solve", "burgers");
    assertFalse(launched.arguments().contains("--add-modules"), launched.toString());
    assertEquals(WARNING, launcher.printing(WARNING).run("list").err());
  }

  @Test
  void aJdkWithoutAListOfModulesIsAsked() throws Exception {
    launcher.release("JAVA_VERSION=\"17.0.1\"\n");
    assertTrue(launcher.run("list").arguments().contains("--add-modules"));
  }

  @Test
  void theCommandFollowsTheEntryPoint() throws Exception {
    List<String> arguments = launcher.run("solve", "a b", "--json").arguments();
    int entry = arguments.indexOf("dev.strongform.cli.Main");
    assertEquals(List.of("solve", "a b", "--json"), arguments.subList(entry + 1, arguments.size()));
  }

  @Test
  void furtherOptionsStandBeforeTheEntryPoint() throws Exception {
    List<String> arguments =
        launcher.with("STRONGFORM_JAVA_OPTS", "-Xmx8g  -Dx=y").run("list").arguments();
    int entry = arguments.indexOf("dev.strongform.cli.Main");
    assertEquals(List.of("-Xmx8g", "-Dx=y"), arguments.subList(entry - 2, entry));
  }

  @Test
  void threadsOfOpenBlasDoNotSpinUnlessTheUserWantsIt() throws Exception {
    launcher.asking("OPENBLAS_THREAD_TIMEOUT");
    assertEquals("14", launcher.run("list").err());
    assertEquals("26", launcher.with("OPENBLAS_THREAD_TIMEOUT", "26").run("list").err());
  }

  @Test
  void theWarningAloneIsDropped() throws Exception {
    String before = "Picked up JAVA_TOOL_OPTIONS: -Dx\nWARNING: Using incubator modules: other\n";
    String after = "\rtraining  5 %\r\n\nWARNING: of another kind\n" + WARNING + "no end";
    assertEquals(before + after, launcher.printing(before + WARNING + after).run("list").err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "W", "WARNING: Using incubator", "\rtraining"})
  void errorsWithoutTheWarningPass(String errors) throws Exception {
    assertEquals(errors, launcher.printing(errors).run("list").err());
  }

  @Test
  void theExitCodeIsTheProgramsOwn() throws Exception {
    assertEquals(70, launcher.with("FAKE_CODE", "70").run("list").code());
  }

  @Test
  void theFirstStartMakesAnArchiveOfClassesAndAllUseIt() throws Exception {
    List<String> first = launcher.run("list").arguments();
    String option = only(first, "-XX:SharedArchiveFile=");
    Path archive = Path.of(option.substring(option.indexOf('=') + 1));
    assertEquals("classes\n", Files.readString(archive));
    Files.writeString(archive, "kept");
    assertEquals(option, only(launcher.run("list").arguments(), "-XX:SharedArchiveFile="));
    assertEquals("kept", Files.readString(archive));
  }

  @Test
  void anArchiveThatCannotBeMadeIsNotTriedAgain() throws Exception {
    launcher.with("FAKE_ARCHIVE", "no").run("list");
    assertFalse(launcher.run("list").arguments().toString().contains("SharedArchiveFile"));
    try (Stream<Path> files = Files.list(launcher.jars())) {
      assertEquals(
          1, files.filter(file -> file.getFileName().toString().startsWith("classes")).count());
    }
  }

  @Test
  void anotherJdkHasAnotherArchive() throws Exception {
    String option = only(launcher.run("list").arguments(), "-XX:SharedArchiveFile=");
    launcher.release("JAVA_VERSION=\"25\"\nJAVA_RUNTIME_VERSION=\"25+36\"\nMODULES=\"java.base\"");
    String other = only(launcher.run("list").arguments(), "-XX:SharedArchiveFile=");
    assertTrue(other.endsWith("-25+36.jsa"), other);
    assertFalse(other.equals(option));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_402", "11.0.2", "16"})
  void anOldJdkIsRefusedInASentence(String version) throws Exception {
    launcher.layOut(version, "java.base");
    Launched launched = launcher.run("list");
    assertEquals(2, launched.code());
    assertEquals(1, launched.err().lines().count(), launched.err());
    assertTrue(launched.err().contains("needs a JDK 17 or later"), launched.err());
  }

  private static String only(List<String> arguments, String start) {
    List<String> found = arguments.stream().filter(each -> each.startsWith(start)).toList();
    assertEquals(1, found.size(), arguments.toString());
    return found.get(0);
  }
}
