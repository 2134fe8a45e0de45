package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KernelEnginesTest {
  private static final KernelEngine PLAIN = new Named("plain", 0, Optional.empty());
  private static final KernelEngine FAST = new Named("fast", 5, Optional.empty());
  private static final KernelEngine BROKEN = new Named("broken", 9, Optional.of("no luck"));

  private record Named(String name, int preference, Optional<String> obstacle)
      implements KernelEngine {
    @Override
    public String description() {
      return "the " + name + " engine";
    }

    @Override
    public JetMemory newMemory(NetworkPlan plan, int lanes) {
      throw new AssertionError("not wanted here");
    }
  }

  @Test
  void theMostPreferredThatWorksIsChosenAndTheReasonSaysWhatWasSkipped() {
    KernelEngines.Choice choice =
        KernelEngines.choose(Optional.empty(), List.of(PLAIN, BROKEN, FAST));
    assertEquals(FAST, choice.engine());
    assertEquals("the fast engine, since no luck", choice.reason());
  }

  @Test
  void anEngineCanBeForced() {
    KernelEngines.Choice choice = KernelEngines.choose(Optional.of("plain"), List.of(FAST, PLAIN));
    assertEquals(PLAIN, choice.engine());
    assertEquals("the plain engine, as asked for", choice.reason());
  }

  @Test
  void forcingWhatIsAbsentOrBrokenIsASentence() {
    List<KernelEngine> installed = List.of(PLAIN, BROKEN);
    assertTrue(refusal("quick", installed).contains("there are broken, plain"));
    assertTrue(refusal("broken", installed).contains("no luck"));
  }

  @Test
  void plainJavaIsAlwaysThere() {
    assertEquals("scalar", KernelEngines.choose(Optional.of("scalar")).engine().name());
  }

  @Test
  void vectorsAreChosenWhereTheModuleIs() {
    boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    KernelEngine vector = KernelEngines.choose(Optional.empty()).engine();
    assertEquals(there ? "vector" : "scalar", vector.name());
  }

  private static String refusal(String name, List<KernelEngine> installed) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> KernelEngines.choose(Optional.of(name), installed))
        .getMessage();
  }
}
