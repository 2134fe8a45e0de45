package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Numbers;
import dev.strongform.verify.KernelMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lays out what the generated methods cost, and warns of those that HotSpot does not compile. */
public final class MethodTable {
  private static final String TERM = "term";
  private static final String METHOD = "method";
  private static final String OPERATIONS = "operations";
  private static final String BYTES = "bytes";

  private final List<KernelMethod> methods;

  /** A table of methods, in their order. */
  public MethodTable(List<KernelMethod> methods) {
    this.methods = List.copyOf(methods);
  }

  /** A line of headings and a line a method; numbers are flush right, and blanks end no line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(TERM, METHOD, OPERATIONS, BYTES));
    for (KernelMethod method : methods) {
      lines.add(line(method.term(), method.name(), operations(method), bytes(method)));
    }
    return lines;
  }

  /** A sentence for each method that is too long to be compiled. */
  public List<String> warnings() {
    return methods.stream()
        .filter(method -> !method.isCompiled())
        .map(MethodTable::warning)
        .toList();
  }

  private static String warning(KernelMethod method) {
    return String.format(
        Locale.ROOT,
        "warning: %s of %s has %,d bytes of byte code, and HotSpot compiles no method above %,d:"
            + " it will run many times slower; start with"
            + " STRONGFORM_JAVA_OPTS=-XX:-DontCompileHugeMethods, and report the problem.",
        method.name(),
        method.term(),
        method.bytes(),
        KernelMethod.MOST_COMPILED_BYTES);
  }

  private String line(String term, String method, String operations, String bytes) {
    String format =
        "%-"
            + width(TERM, KernelMethod::term)
            + "s  %-"
            + width(METHOD, KernelMethod::name)
            + "s  %"
            + width(OPERATIONS, MethodTable::operations)
            + "s  %"
            + width(BYTES, MethodTable::bytes)
            + "s";
    return String.format(Locale.ROOT, format, term, method, operations, bytes).stripTrailing();
  }

  private int width(String heading, Function<KernelMethod, String> cell) {
    return Stream.concat(Stream.of(heading), methods.stream().map(cell))
        .mapToInt(String::length)
        .max()
        .orElseThrow();
  }

  private static String operations(KernelMethod method) {
    return method.operations().isPresent() ? Numbers.count(method.operations().getAsLong()) : "";
  }

  private static String bytes(KernelMethod method) {
    return Numbers.count(method.bytes());
  }
}
