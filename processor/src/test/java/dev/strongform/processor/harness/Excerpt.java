package dev.strongform.processor.harness;

import java.util.ArrayList;
import java.util.List;

/** Cuts a part out of a generated source: a nested class, a method, or what stands before both. */
public record Excerpt(String text) {
  /**
   * A part.
   *
   * @param what {@code ALL}; {@code HEAD} for the source up to its constructors, without imports;
   *     the name of a nested class, or of static methods
   */
  public String part(String what) {
    return switch (what) {
      case "ALL" -> text;
      case "HEAD" -> head();
      default -> Character.isUpperCase(what.charAt(0)) ? nested(what) : methods(what);
    };
  }

  private String head() {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.strip().startsWith("static {")) {
        break;
      }
      if (!line.startsWith("import ")) {
        lines.add(line);
      }
    }
    return joined(lines);
  }

  private String nested(String name) {
    List<String> lines = text.lines().toList();
    String start = "  private static final class " + name + " implements ";
    int from = lines.indexOf(start + "JetTerm {");
    from = from < 0 ? lines.indexOf(start + "EnergyTerm {") : from;
    int comment = lines.subList(0, from).lastIndexOf("  /**");
    int to = from + lines.subList(from, lines.size()).indexOf("  }");
    return joined(lines.subList(comment, to + 1));
  }

  /** The static methods whose names start so, up to the first closing brace of each. */
  private String methods(String name) {
    List<String> lines = text.lines().toList();
    List<String> kept = new ArrayList<>();
    String end = "";
    for (String line : lines) {
      if (line.contains(" static ") && line.contains(" " + name + "(")) {
        end = " ".repeat(line.indexOf("private")) + "}";
      }
      if (!end.isEmpty()) {
        kept.add(line);
      }
      if (line.equals(end)) {
        end = "";
      }
    }
    return joined(kept);
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
