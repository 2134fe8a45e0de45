package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.models.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandOverTest {
  @ParameterizedTest
  @CsvSource({"2000, 400, 400", "2000, 1, 200", "2001, 1, 201", "3, 1, 1"})
  void isNeverHeldByFewPoints(int interior, int initial, int expected) {
    TrainingOptions options =
        TrainingOptions.of(Models.decay(4)).withInteriorPoints(interior).withInitialPoints(initial);
    assertEquals(expected, HandOver.points(options));
  }
}
