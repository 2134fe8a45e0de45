package dev.strongform.cli.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hardware as the operating system describes it.
 *
 * @param processor the processor's model, or its architecture where nothing is said
 * @param cores the cores that this process may use
 * @param memory bytes of physical memory, those of the container where there is one
 */
public record Machine(String processor, int cores, long memory) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final double GIGABYTE = 1 << 30;

  /** The machine that this process runs on. */
  public static Machine here() {
    String architecture = System.getProperty("os.arch", "of unknown kind");
    return new Machine(
        described().or(Machine::asked).orElse(architecture),
        Runtime.getRuntime().availableProcessors(),
        physicalMemory());
  }

  /** Bytes in gigabytes, to one decimal. */
  static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
  }

  /** On Linux. */
  private static Optional<String> described() {
    try (Stream<String> lines = Files.lines(PROCESSORS, StandardCharsets.UTF_8)) {
      return model(lines);
    } catch (IOException | RuntimeException absent) {
      return Optional.empty();
    }
  }

  /** The model that a list of processors names first. */
  static Optional<String> model(Stream<String> lines) {
    return lines
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip().replaceAll(" +", " "))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** On a Mac. */
  private static Optional<String> asked() {
    try {
      Process process = new ProcessBuilder("sysctl", "-n", "machdep.cpu.brand_string").start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(answer.strip()).filter(name -> !name.isEmpty());
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private static long physicalMemory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Runtime.getRuntime().maxMemory();
  }
}
