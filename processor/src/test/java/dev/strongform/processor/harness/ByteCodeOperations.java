package dev.strongform.processor.harness;

import dev.strongform.processor.expression.Cost;
import dev.strongform.processor.expression.Function;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Counts the instructions on doubles in the methods of a class file, as the JDK's disassembler
 * lists them, in units of one addition. What stands in a loop is counted once.
 */
public final class ByteCodeOperations {
  private static final Pattern METHOD = Pattern.compile("^  \\S.* (\\w+)\\(.*\\).*;$");
  private static final Pattern INSTRUCTION = Pattern.compile("^ +\\d+: (\\w+)(.*)$");
  private static final Pattern CALL = Pattern.compile("// Method (\\S*?)\\.?(\\w+):(\\(.*\\))D$");

  private ByteCodeOperations() {}

  /** Counts by the methods' names. */
  public static Map<String, Long> of(byte[] classFile) {
    Map<String, Long> counts = new LinkedHashMap<>();
    String method = "";
    for (String line : disassemble(classFile).split("\\R")) {
      Matcher begun = METHOD.matcher(line);
      Matcher instruction = INSTRUCTION.matcher(line);
      if (begun.matches()) {
        method = begun.group(1);
      } else if (instruction.matches()) {
        counts.merge(method, weight(instruction.group(1), instruction.group(2)), Long::sum);
      }
    }
    return counts;
  }

  private static long weight(String instruction, String operand) {
    return switch (instruction) {
      case "dadd", "dsub", "dmul", "dcmpl", "dcmpg" -> 1;
      case "ddiv" -> Cost.DIVISION;
      case "invokestatic" -> call(operand);
      default -> 0;
    };
  }

  private static long call(String operand) {
    Matcher call = CALL.matcher(operand);
    if (!call.find()) {
      return 0;
    } else if (!call.group(1).equals("java/lang/Math")) {
      return Cost.OPAQUE;
    }
    return Arrays.stream(Function.values())
        .filter(function -> function.javaName().equals(call.group(2)))
        .mapToLong(Function::weight)
        .findFirst()
        .orElse(Cost.POWER);
  }

  private static String disassemble(byte[] classFile) {
    try {
      Path file = Files.createTempFile("disassembled", ".class");
      try {
        Files.write(file, classFile);
        StringWriter text = new StringWriter();
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(new PrintWriter(text), new PrintWriter(text), "-c", "-p", file.toString());
        return text.toString();
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
