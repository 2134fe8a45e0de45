package dev.strongform.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinearAlgebrasTest {
  /** A back end that is chosen, or not, and never used. */
  private record Candidate(String name, int preference, Optional<String> obstacle, long available)
      implements LinearAlgebra {
    @Override
    public String description() {
      return "the " + name;
    }

    @Override
    public GramAccumulator gram(int parameters) {
      return new EjmlAlgebra().gram(parameters);
    }

    @Override
    public long gramBytes(int parameters) {
      return 8L * parameters * parameters;
    }

    @Override
    public TriangleAccumulator triangle(int parameters) {
      return new EjmlAlgebra().triangle(parameters);
    }

    @Override
    public long triangleBytes(int parameters) {
      return 16L * parameters * parameters;
    }

    @Override
    public long availableBytes() {
      return available;
    }
  }

  private static final LinearAlgebra PLAIN = new Candidate("plain", 0, Optional.empty(), 1 << 30);
  private static final LinearAlgebra FAST = new Candidate("fast", 9, Optional.empty(), 1 << 30);
  private static final LinearAlgebra BROKEN =
      new Candidate("broken", 99, Optional.of("its library is missing"), 0);

  @Test
  void theMostPreferredIsChosen() {
    LinearAlgebras.Choice choice = LinearAlgebras.choose(Optional.empty(), List.of(PLAIN, FAST));
    assertEquals(FAST, choice.algebra());
    assertEquals("the fast, the fastest back end on the class path", choice.reason());
  }

  @Test
  void oneThatDoesNotWorkIsSkippedAloud() {
    LinearAlgebras.Choice choice = LinearAlgebras.choose(Optional.empty(), List.of(PLAIN, BROKEN));
    assertEquals(PLAIN, choice.algebra());
    assertEquals("the plain, since broken was skipped: its library is missing", choice.reason());
  }

  @Test
  void oneCanBeForced() {
    LinearAlgebras.Choice choice =
        LinearAlgebras.choose(Optional.of("plain"), List.of(PLAIN, FAST));
    assertEquals(PLAIN, choice.algebra());
    assertEquals("the plain, as asked for", choice.reason());
  }

  @Test
  void forcingWhatIsNotThereIsAnError() {
    assertEquals(
        "there is no linear algebra \"fsat\" on the class path; there is fast, plain",
        refusal("fsat"));
    assertEquals(
        "linear algebra \"broken\" does not work here: its library is missing", refusal("broken"));
  }

  private static String refusal(String forced) {
    return assertThrows(
            IllegalArgumentException.class,
            () ->
                LinearAlgebras.choose(
                    Optional.of(forced),
                    forced.equals("broken") ? List.of(BROKEN) : List.of(PLAIN, FAST)))
        .getMessage();
  }

  @Test
  void plainJavaIsInstalled() {
    assertEquals("ejml", LinearAlgebras.choose(Optional.of("ejml")).algebra().name());
  }

  /** The suite itself may run with the property set, which is put back. */
  @Test
  void thePropertyForcesABackEndUnlessTheRunNamesOne() {
    String before = System.getProperty(LinearAlgebras.PROPERTY);
    System.setProperty(LinearAlgebras.PROPERTY, "absent");
    try {
      String refusal =
          assertThrows(
                  IllegalArgumentException.class, () -> LinearAlgebras.choose(Optional.empty()))
              .getMessage();
      assertTrue(refusal.contains("\"absent\""), refusal);
      assertEquals("ejml", LinearAlgebras.choose(Optional.of("ejml")).algebra().name());
    } finally {
      restore(before);
    }
  }

  private static void restore(String before) {
    if (before == null) {
      System.clearProperty(LinearAlgebras.PROPERTY);
    } else {
      System.setProperty(LinearAlgebras.PROPERTY, before);
    }
  }

  @Test
  void aMatrixThatDoesNotFitIsRefusedBeforeItIsAllocated() {
    String refusal =
        assertThrows(
                IllegalArgumentException.class, () -> NormalEquations.allocate(PLAIN, 20_000, 2))
            .getMessage();
    assertEquals(
        "no room for J'J: 20000 parameters need 6104 MB, but 1024 MB are free; use a smaller"
            + " network, more memory (-Xmx), or a method that fits: adam or lbfgs",
        refusal);
  }

  @Test
  void aTriangleThatDoesNotFitIsRefusedToo() {
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> TriangularFactor.allocate(PLAIN, 20_000))
            .getMessage();
    assertEquals(
        "no room for R: 20000 parameters need 12207 MB, but 1024 MB are free; use a smaller"
            + " network, lm, more memory (-Xmx), or a method that fits: adam or lbfgs",
        refusal);
  }

  @Test
  void partsDependOnTheSizeAlone() {
    try (NormalEquations small = NormalEquations.allocate(PLAIN, 100, 1);
        NormalEquations same = NormalEquations.allocate(PLAIN, 100, 8)) {
      assertEquals(4, small.parts().size());
      assertEquals(4, same.parts().size());
      assertTrue(small.size() == 100);
    }
  }
}
