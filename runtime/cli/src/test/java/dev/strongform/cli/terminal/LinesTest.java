package dev.strongform.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void aShortTextStaysOneLine() {
    assertEquals("proved: order 2", Lines.broken("proved: order 2", 10));
  }

  @Test
  void aLongTextIsBrokenAtSpacesAndIndented() {
    String text = "word ".repeat(60).strip();
    String broken = Lines.broken(text, 10);
    assertEquals(text, broken.replaceAll("\\R {10}", " "));
    assertEquals(4, broken.lines().count());
    broken.lines().skip(1).forEach(line -> assertTrue(line.startsWith(" ".repeat(10) + "word")));
    broken.lines().forEach(line -> assertTrue(line.length() <= 100, line));
  }

  @Test
  void aWordThatIsTooLongHasALineOfItsOwn() {
    String word = "x".repeat(120);
    assertEquals("a" + System.lineSeparator() + "  " + word, Lines.broken("a " + word, 2));
  }
}
