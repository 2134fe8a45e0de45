package dev.strongform.processor.step;

/**
 * A file to be written.
 *
 * @param packageName its package; empty for the unnamed one
 * @param fileName a source's simple class name ({@code BurgersProblem}), or a resource's file name
 *     ({@code Burgers.md})
 * @param kind what it is
 * @param text all of it
 */
public record GeneratedFile(String packageName, String fileName, Kind kind, String text) {
  /** What a file is. */
  public enum Kind {
    /** A Java source, compiled in the same build. */
    SOURCE,
    /** A file beside the class files. */
    RESOURCE
  }

  /** A Java source. */
  public static GeneratedFile source(String packageName, String className, String text) {
    return new GeneratedFile(packageName, className, Kind.SOURCE, text);
  }

  /** A file beside the class files. */
  public static GeneratedFile resource(String packageName, String fileName, String text) {
    return new GeneratedFile(packageName, fileName, Kind.RESOURCE, text);
  }

  /** A source's qualified class name. */
  public String qualifiedName() {
    return packageName.isEmpty() ? fileName : packageName + "." + fileName;
  }
}
