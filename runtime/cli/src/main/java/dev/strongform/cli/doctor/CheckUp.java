package dev.strongform.cli.doctor;

import dev.strongform.kernel.KernelEngines;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.objective.Workers;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;

/** Looks at everything that decides how fast training is here. */
public final class CheckUp {
  private static final long SMALL_HEAP = 1L << 30;
  private static final String JDK = "apt-get install -y openjdk-17-jdk-headless";

  private final Machine machine;

  /** A check-up of this process on that machine. */
  public CheckUp(Machine machine) {
    this.machine = machine;
  }

  /**
   * Looks.
   *
   * @throws IllegalArgumentException if kernels are forced that are not there or do not work
   */
  public List<Finding> findings() {
    return List.of(
        java(),
        Finding.good("jdk", property("java.home")),
        processor(),
        kernels(
            KernelEngines.choose(Optional.ofNullable(System.getProperty(KernelEngines.PROPERTY)))),
        algebra(LinearAlgebras.choose(Optional.empty())),
        threads(),
        memory(Runtime.getRuntime().maxMemory()),
        compiler(ToolProvider.getSystemJavaCompiler() != null),
        start(),
        folder());
  }

  private static Finding java() {
    return Finding.good(
        "java", property("java.runtime.version") + " (" + property("java.vendor") + ")");
  }

  private Finding processor() {
    String cores = machine.cores() == 1 ? "1 core" : machine.cores() + " cores";
    return Finding.good(
        "processor", machine.processor() + ", " + cores + ", " + property("os.arch"));
  }

  static Finding kernels(KernelEngines.Choice choice) {
    return choice.engine().name().equals("vector")
        ? Finding.good("kernels", choice.reason())
        : Finding.slow(
            "kernels",
            choice.reason(),
            "start with ./strongform on a JDK that has the module jdk.incubator.vector: " + JDK);
  }

  static Finding algebra(LinearAlgebras.Choice choice) {
    return choice.algebra().name().equals("openblas")
        ? Finding.good("algebra", choice.reason())
        : Finding.slow(
            "algebra",
            choice.reason(),
            "put dev.strongform:strongform-openblas and bytedeco's openblas for this platform on"
                + " the class path");
  }

  private Finding threads() {
    try (Workers workers = Workers.of(0)) {
      return workers.count() < machine.cores()
          ? Finding.slow(
              "threads", workers.count() + " of the cores", "leave out -Dstrongform.threads")
          : Finding.good("threads", workers.count() + ", one a core");
    }
  }

  Finding memory(long heap) {
    String value =
        "a heap of "
            + Machine.gigabytes(heap)
            + " at most, "
            + Machine.gigabytes(machine.memory())
            + " in the machine";
    return heap < SMALL_HEAP && machine.memory() > 2 * SMALL_HEAP
        ? Finding.slow("memory", value, "raise the limit with STRONGFORM_JAVA_OPTS=-Xmx2g")
        : Finding.good("memory", value);
  }

  static Finding compiler(boolean there) {
    return there
        ? Finding.good("compiler", "javac, for problems in a file of their own")
        : Finding.slow(
            "compiler", "none, so that a FILE.java cannot be solved", "use a JDK: " + JDK);
  }

  private static Finding start() {
    Optional<String> archive =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> option.startsWith("-XX:SharedArchiveFile="))
            .map(option -> option.substring(option.indexOf('=') + 1))
            .filter(file -> Files.isReadable(Path.of(file)))
            .findFirst();
    return archive.isPresent()
        ? Finding.good("start", "classes from " + archive.get())
        : Finding.slow(
            "start", "classes from jars", "start with ./strongform from a folder it may write to");
  }

  private static Finding folder() {
    return Finding.good(
        "folder",
        Optional.ofNullable(System.getProperty("strongform.home")).orElse("not built here"));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
