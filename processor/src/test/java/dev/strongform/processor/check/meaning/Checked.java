package dev.strongform.processor.check.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.strongform.processor.ProblemProcessor;
import dev.strongform.processor.testing.Javac;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles a problem and compares all that the compiler says with what it should say. */
final class Checked {
  private static final Pattern CODE = Pattern.compile("\\[(SF\\d+)] (.*)", Pattern.DOTALL);

  private final List<String> places = new ArrayList<>();
  private final StringBuilder sentences = new StringBuilder();

  private Checked(Compilation compilation) {
    for (Diagnostic<? extends JavaFileObject> said : compilation.diagnostics()) {
      Matcher matcher = CODE.matcher(said.getMessage(Locale.ROOT));
      if (matcher.find()) {
        places.add(matcher.group(1) + " " + said.getLineNumber() + ":" + said.getColumnNumber());
        sentences.append(matcher.group(2)).append('\n');
      } else if (said.getKind() == Diagnostic.Kind.ERROR) {
        places.add(said.toString());
      }
    }
  }

  /** Compiles a class {@code P}, whose first line is the one after the imports. */
  static Checked problem(String source) {
    String file = "package demo; import dev.strongform.annotations.*; @Problem " + source;
    return new Checked(
        Javac.compiler()
            .withProcessors(new ProblemProcessor())
            .compile(
                JavaFileObjects.forSourceString("demo.P", file),
                JavaFileObjects.forSourceString(
                    "demo.Law",
                    "package demo; final class Law { static double of(double x) { return x; } }")));
  }

  /** Asserts what is said, each as {@code code line:column}, in this order and nothing else. */
  Checked says(String... expected) {
    assertEquals(List.of(expected), places, sentences.toString());
    return this;
  }

  /** Asserts that a sentence holds some words. */
  Checked telling(String words) {
    boolean told = sentences.toString().contains(words);
    assertEquals(true, told, () -> "no \"" + words + "\" in: " + sentences);
    return this;
  }
}
