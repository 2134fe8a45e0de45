package dev.strongform.processor.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes everything that is generated for the samples and some toys to one file. */
public final class PrintGenerated {
  private PrintGenerated() {}

  /** Started in a JVM of its own, with the file to write. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), text(BuiltProblem::generatedAnew));
  }

  /** All texts, by problem and file, where the function gives those of one problem. */
  public static String text(Function<String, Map<String, String>> generated) {
    StringBuilder text = new StringBuilder();
    Problems.all()
        .filter(name -> !name.equals("Recurrence"))
        .forEach(name -> append(generated.apply(name), text));
    return text.toString();
  }

  private static void append(Map<String, String> files, StringBuilder text) {
    new TreeMap<>(files).forEach((file, body) -> text.append(file).append('\n').append(body));
  }
}
