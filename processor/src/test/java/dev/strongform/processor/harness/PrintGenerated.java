package dev.strongform.processor.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes everything that is generated for the samples and some toys to one file. */
public final class PrintGenerated {
  private PrintGenerated() {}

  /** Started in a JVM of its own, with the file to write. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), text());
  }

  /** All texts, by problem and file. */
  public static String text() {
    StringBuilder text = new StringBuilder();
    Problems.all()
        .filter(name -> !name.equals("Recurrence"))
        .forEach(name -> append(BuiltProblem.named(name).generated(), text));
    return text.toString();
  }

  private static void append(Map<String, String> files, StringBuilder text) {
    new TreeMap<>(files).forEach((file, body) -> text.append(file).append('\n').append(body));
  }
}
