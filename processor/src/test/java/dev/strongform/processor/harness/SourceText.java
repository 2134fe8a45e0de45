package dev.strongform.processor.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java source file.
 *
 * @param className its class's qualified name
 */
public record SourceText(String className, String text) {
  private static final Path SAMPLES = Path.of("..", "samples", "src", "main", "java");

  private static final Path TOYS = Path.of("src", "test", "resources", "problems");

  /** The simple names of all toy problems, in order. */
  public static List<String> toys() {
    return walk(TOYS).map(path -> path.getFileName().toString().replace(".java", "")).toList();
  }

  /** The files of a sample by its problem's qualified name, or of a toy by its simple name. */
  public static List<SourceText> named(String name) {
    return name.contains(".") ? sample(name) : List.of(toy(name));
  }

  /** A toy problem. */
  public static SourceText toy(String name) {
    String text = read(TOYS.resolve(name + ".java"));
    return new SourceText(text.startsWith("package demo;") ? "demo." + name : name, text);
  }

  /** The qualified names of all samples' problem classes, in order. */
  public static List<String> samples() {
    return walk(SAMPLES)
        .filter(path -> read(path).contains("\n@Problem"))
        .map(path -> SAMPLES.relativize(path).toString())
        .map(name -> name.replace(".java", "").replace('/', '.').replace('\\', '.'))
        .sorted()
        .toList();
  }

  /** A sample and the classes beside it, the problem first. */
  public static List<SourceText> sample(String className) {
    Path own = SAMPLES.resolve(className.replace('.', '/') + ".java");
    Stream<SourceText> beside =
        walk(own.getParent())
            .filter(path -> !path.equals(own))
            .map(path -> new SourceText(nameBeside(className, path), read(path)));
    SourceText problem = new SourceText(className, read(own));
    return Stream.of(Stream.of(problem), beside, imported(problem).stream())
        .flatMap(files -> files)
        .toList();
  }

  /** The classes of other samples that a sample imports, which import none in turn. */
  private static List<SourceText> imported(SourceText sample) {
    return sample
        .text()
        .lines()
        .filter(line -> line.startsWith("import dev.strongform.samples."))
        .map(line -> line.substring("import ".length(), line.indexOf(';')))
        .map(name -> new SourceText(name, read(SAMPLES.resolve(name.replace('.', '/') + ".java"))))
        .toList();
  }

  /** The class's name without its package. */
  public String simpleName() {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static String nameBeside(String className, Path path) {
    String simple = path.getFileName().toString().replace(".java", "");
    return className.substring(0, className.lastIndexOf('.') + 1) + simple;
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
