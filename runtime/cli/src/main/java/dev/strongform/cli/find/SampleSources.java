package dev.strongform.cli.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the generated sources of a sample in the build's output. */
final class SampleSources {
  private static final Path ROOT = Path.of("samples", "target", "generated-sources", "annotations");

  private SampleSources() {}

  /** The sources beside a problem's class, by name; empty where nothing was built here. */
  static List<GeneratedSource> of(Class<?> problem, Optional<Path> home) {
    Path packagePath = Path.of(problem.getPackageName().replace('.', '/'));
    return home.map(directory -> directory.resolve(ROOT))
        .filter(root -> Files.isDirectory(root.resolve(packagePath)))
        .map(root -> list(root, packagePath, problem.getSimpleName()))
        .orElse(List.of());
  }

  private static List<GeneratedSource> list(Path root, Path packagePath, String name) {
    try (Stream<Path> files = Files.list(root.resolve(packagePath))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name))
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> read(root, file))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static GeneratedSource read(Path root, Path file) {
    try {
      return new GeneratedSource(root.relativize(file), Files.readString(file), Optional.of(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
