package dev.strongform.processor.step;

import dev.strongform.processor.read.ProblemSource;
import java.util.List;

/**
 * The names of the generated types, without anything behind them. A class whose declarations do not
 * compile gets them, since nothing is known of its fields: code that names the types then adds no
 * errors to what javac says of the class.
 */
final class BareTypes {
  private BareTypes() {}

  /** The two types of a class. */
  static List<GeneratedFile> of(ProblemSource source) {
    return List.of(type(source, "Problem"), type(source, "Solution"));
  }

  private static GeneratedFile type(ProblemSource source, String suffix) {
    String name = source.name() + suffix;
    String header =
        source.packageName().isEmpty() ? "" : "package " + source.packageName() + ";\n\n";
    String text =
        header
            + "/** Stands in until the mistakes of {@code "
            + source.name()
            + "} are mended. */\npublic final class "
            + name
            + " {\n  private "
            + name
            + "() {}\n}\n";
    return GeneratedFile.source(source.packageName(), name, text);
  }
}
