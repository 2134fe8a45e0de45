package dev.strongform.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.strongform.processor.testing.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTest {
  private static final Path PAGES = Path.of("..", "docs", "errors");

  static List<Rule> rules() {
    return Rule.all();
  }

  @Test
  void codesAreUnique() {
    assertEquals(rules().size(), rules().stream().map(Rule::code).distinct().count());
  }

  @Test
  void everyPageHasARuleAndIsListed() throws IOException {
    String index = Files.readString(PAGES.resolve("README.md"));
    try (Stream<Path> pages = Files.list(PAGES)) {
      List<String> codes =
          pages
              .map(page -> page.getFileName().toString().replace(".md", ""))
              .filter(name -> !name.equals("README"))
              .sorted()
              .toList();
      assertEquals(rules().stream().map(Rule::code).sorted().toList(), codes);
      codes.forEach(code -> assertTrue(index.contains("[" + code + "](" + code + ".md)"), code));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasAPageWithItsRemedy(Rule rule) throws IOException {
    String page = page(rule);
    assertTrue(page.startsWith("# " + rule.code() + ": "), page);
    assertTrue(page.contains("\n## How to mend it\n\n"), page);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everySentenceTakesItsArguments(Rule rule) {
    Object[] arguments = Stream.generate(() -> "thing").limit(rule.arity()).toArray();
    String text = rule.text(arguments);
    assertTrue(text.startsWith("[" + rule.code() + "] "), text);
    assertTrue(!text.contains("%"), text);
    assertThrows(
        IllegalArgumentException.class,
        () -> rule.text(Arrays.copyOf(arguments, arguments.length + 1)));
  }

  static List<Rule> rulesOnProblems() {
    return rules().stream().filter(rule -> rule.code().compareTo("SF010") >= 0).toList();
  }

  /** The example of a page shows what the page is about. */
  @ParameterizedTest
  @MethodSource("rulesOnProblems")
  void theExampleOfThePageBreaksTheRule(Rule rule) throws IOException {
    String source =
        "package demo;\nimport dev.strongform.annotations.*;\n" + example(rule).orElseThrow();
    String name = source.contains("class Models") ? "Models" : "Example";
    Compilation compilation = Compiled.whole(name, source).compilation();
    String told =
        compilation.diagnostics().stream()
            .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
            .collect(Collectors.joining("\n"));
    assertTrue(told.contains("[" + rule.code() + "]"), () -> rule + " expected, but: " + told);
    assertEquals(rule.kind() == Rule.Kind.ERROR, !compilation.errors().isEmpty(), told);
  }

  private static Optional<String> example(Rule rule) throws IOException {
    Matcher matcher = Pattern.compile("(?s)```java\n(.*?)```").matcher(page(rule));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String page(Rule rule) throws IOException {
    return Files.readString(PAGES.resolve(rule.code() + ".md"));
  }
}
