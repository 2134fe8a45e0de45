package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commas part methods, and also the phases of a schedule among them. */
final class MethodListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          adam,lm                            | adam / lm
          adam,lm,adam:500,lm                | adam / lm / adam:500,lm
          adam:500,lm,lbfgs                  | adam:500,lm / lbfgs
          adam:20%:plateau=9,lbfgs:50,lm,sgd | adam:20%:plateau=9,lbfgs:50,lm / sgd
          adam:5                             | adam:5
          """)
  void aScheduleGoesOnBehindATrigger(String given, String expected) {
    assertEquals(List.of(expected.split(" / ")), MethodList.of(List.of(given.split(","))), given);
  }
}
