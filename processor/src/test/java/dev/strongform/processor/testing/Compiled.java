package dev.strongform.processor.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.strongform.processor.ProblemProcessor;
import dev.strongform.processor.diagnostic.Rule;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A source that was compiled with the processor. The character {@code ^} in the source marks the
 * place just behind it where a message is expected.
 */
public final class Compiled {
  private final String source;
  private final Compilation compilation;

  private Compiled(String source, Compilation compilation) {
    this.source = source;
    this.compilation = compilation;
  }

  /** Checks what is written in a file of the package {@code demo} that declares {@code name}. */
  public static Compiled file(String name, String source) {
    return of(name, source, new FormProcessor());
  }

  /** Compiles such a file with the whole processor. */
  public static Compiled whole(String name, String source, Object... options) {
    return of(name, source, new ProblemProcessor(), options);
  }

  private static Compiled of(String name, String source, Processor processor, Object... options) {
    return new Compiled(
        source,
        Javac.compiler()
            .withOptions(options)
            .withProcessors(processor)
            .compile(JavaFileObjects.forSourceString("demo." + name, source.replace("^", ""))));
  }

  /**
   * Checks what is written in a problem {@code demo.P}; the class is marked where nothing else is.
   */
  public static Compiled problem(String header, String members) {
    boolean marked = (header + members).contains("^");
    return file(
        "P",
        "package demo;\nimport dev.strongform.annotations.*;\n@Problem\n"
            + header
            + (marked ? "\nfinal class P {\n" : "\nfinal ^class P {\n")
            + members
            + "\n}\n");
  }

  /** What the compiler said, of any kind. */
  public List<Diagnostic<? extends JavaFileObject>> diagnostics() {
    return compilation.diagnostics();
  }

  /** What came out. */
  public Compilation compilation() {
    return compilation;
  }

  /** Asserts that the one error is the rule's, at the mark. */
  public void rejectedBy(Rule rule) {
    assertEquals(1, compilation.errors().size(), () -> compilation.errors().toString());
    assertTold(rule, compilation.errors().get(0), mark(0));
  }

  /** Asserts one error for each mark, in order. */
  public void rejectedBy(Rule... rules) {
    assertEquals(rules.length, compilation.errors().size(), compilation.errors()::toString);
    for (int i = 0; i < rules.length; i++) {
      assertTold(rules[i], compilation.errors().get(i), mark(i));
    }
  }

  /**
   * Asserts that there is no error, and that the one warning or note is the rule's, at the mark.
   */
  public void remarkedBy(Rule rule) {
    assertEquals(List.of(), compilation.errors());
    List<Diagnostic<? extends JavaFileObject>> ours = ours();
    assertEquals(1, ours.size(), ours::toString);
    assertTold(rule, ours.get(0), mark(0));
  }

  /** Asserts that our rules have nothing to say. */
  public void accepted() {
    assertEquals(List.of(), compilation.errors());
    assertEquals(List.of(), ours());
  }

  private List<Diagnostic<? extends JavaFileObject>> ours() {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("[SF"))
        .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
        .toList();
  }

  private static void assertTold(
      Rule rule, Diagnostic<? extends JavaFileObject> diagnostic, int[] place) {
    String text = diagnostic.getMessage(Locale.ROOT);
    assertTrue(text.startsWith("[" + rule.code() + "] "), () -> rule + " expected, but: " + text);
    assertEquals(
        place[0] + ":" + place[1],
        diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber(),
        text);
  }

  /** Line and column, from 1, of the k-th mark. */
  private int[] mark(int k) {
    String[] parts = source.split("\\^", -1);
    assertTrue(parts.length > k + 1, "the source has too few marks");
    String before = String.join("", List.of(parts).subList(0, k + 1));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new int[] {line, before.length() - before.lastIndexOf('\n')};
  }
}
