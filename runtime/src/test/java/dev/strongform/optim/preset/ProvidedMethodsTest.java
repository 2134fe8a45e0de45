package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.optim.Method;
import dev.strongform.optim.MethodProvider;
import dev.strongform.optim.MethodSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which methods of providers are taken, and what is said of the others. */
class ProvidedMethodsTest {
  private record Named(String name) implements MethodProvider {
    @Override
    public Method build(MethodSettings settings) {
      return Methods.named("gradient-descent", settings);
    }
  }

  private static ProvidedMethods of(String... names) {
    List<MethodProvider> providers =
        List.of(names).stream().map(name -> (MethodProvider) new Named(name)).toList();
    return new ProvidedMethods(providers, Set.of("lm", "adam"));
  }

  @Test
  void theyAreSortedByName() {
    ProvidedMethods provided = of("polyak", "my-newton", "adam-2");
    assertEquals(
        List.of("adam-2", "my-newton", "polyak"), List.copyOf(provided.methods().keySet()));
    assertEquals(List.of(), provided.leftOut());
  }

  @Test
  void aNameOfTheTableIsTaken() {
    ProvidedMethods provided = of("lm");
    assertTrue(provided.methods().isEmpty());
    assertEquals(
        List.of(
            Named.class.getName()
                + " was left out, since it names its method \"lm\", which is taken"),
        provided.leftOut());
  }

  @Test
  void ofTwoWithOneNameOneIsTaken() {
    ProvidedMethods provided = of("mine", "mine");
    assertEquals(Set.of("mine"), provided.methods().keySet());
    assertEquals(1, provided.leftOut().size());
  }

  @Test
  void aNameThatSchedulesCannotHoldIsLeftOut() {
    for (String name : List.of("", "My", "a,b", "a:b", "2nd")) {
      ProvidedMethods provided = of(name);
      assertTrue(provided.methods().isEmpty(), name);
      assertTrue(provided.leftOut().get(0).contains("lower case"), name);
    }
  }
}
