package dev.strongform.cli.doubles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The launcher in a folder that looks built, with a JDK that prints what it is given. */
public final class Launcher {
  private static final Path SCRIPT = Path.of("..", "..", "strongform").toAbsolutePath();

  private static final String JAVA =
      """
      #!/usr/bin/env bash
      for argument; do
        case $argument in
          -XX:ArchiveClassesAtExit=*)
            [ -n "${FAKE_ARCHIVE:-}" ] || echo classes >"${argument#*=}"
            exit ;;
          --list-modules) echo jdk.incubator.vector@17; exit ;;
        esac
      done
      printf '%s\\n' "$@"
      printf '%s' "${FAKE_ERRORS:-}" >&2
      [ -z "${FAKE_ASKED:-}" ] || printf '%s' "${!FAKE_ASKED:-}" >&2
      exit "${FAKE_CODE:-0}"
      """;

  private static final String RUN =
      """
      { bash "$0/strongform" "$@" >"$0/out"; echo $? >"$0/code"; } 2>&1 | cat >"$0/err"
      """;

  private final Path home;
  private final Path jdk;
  private final Map<String, String> environment = new TreeMap<>();

  /** A launcher below a folder of its own. */
  public Launcher(Path directory) {
    this.home = directory.resolve("home");
    this.jdk = directory.resolve("jdk");
  }

  /** Writes the launcher, what a build leaves, and a JDK of that version with these modules. */
  public void layOut(String version, String modules) throws IOException {
    Path target = Files.createDirectories(home.resolve("runtime/cli/target"));
    Files.createDirectories(target.resolve("lib"));
    Files.createDirectories(home.resolve("processor/target/lib"));
    Files.createDirectories(jars());
    Files.writeString(target.resolve("launcher/current"), "jars.1\n");
    Path stamp = Files.writeString(target.resolve("launcher/stamp"), "");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
    Files.copy(SCRIPT, home.resolve("strongform"), StandardCopyOption.REPLACE_EXISTING);
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, JAVA);
    if (!java.toFile().setExecutable(true)) {
      throw new IOException(java + " cannot be made executable");
    }
    release("JAVA_VERSION=\"" + version + "\"\nMODULES=\"" + modules + "\"\n");
  }

  /** The folder of the last build's jars. */
  public Path jars() {
    return home.resolve("runtime/cli/target/launcher/jars.1");
  }

  /** Replaces what the JDK says of itself. */
  public void release(String text) throws IOException {
    Files.writeString(jdk.resolve("release"), text);
  }

  /** Sets a variable for all further starts. */
  public Launcher with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Lets the program print to standard error. */
  public Launcher printing(String errors) {
    return with("FAKE_ERRORS", errors);
  }

  /** Lets the program print a variable of its environment to standard error. */
  public Launcher asking(String variable) {
    return with("FAKE_ASKED", variable);
  }

  /** Starts it, and reads its errors until nobody holds them any more, the filter included. */
  public Launched run(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", RUN, home.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().remove("STRONGFORM_JAVA_OPTS");
    builder.environment().remove("OPENBLAS_THREAD_TIMEOUT");
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(home.resolve("rest").toFile());
    if (builder.start().waitFor() != 0) {
      throw new IOException(Files.readString(home.resolve("rest")));
    }
    return new Launched(
        Integer.parseInt(Files.readString(home.resolve("code")).strip()),
        Files.readAllLines(home.resolve("out")),
        Files.readString(home.resolve("err")));
  }
}
