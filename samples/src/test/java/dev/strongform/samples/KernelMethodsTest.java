package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.verify.KernelMethod;
import dev.strongform.verify.KernelMethods;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of the samples' generated kernels. */
class KernelMethodsTest {
  private static final List<String> CALLING =
      List.of("info", "jets", "newTile", "residualOnJets", "lineariseOnJets");

  @Test
  void burgersMomentumHasItsMethodsInTheOrderOfTheSource() {
    List<String> names =
        waves().stream().map(KernelMethod::name).filter(name -> !name.contains("$")).toList();
    assertEquals(
        Stream.concat(CALLING.stream(), Stream.of("residualOverLanes", "lineariseOverLanes"))
            .collect(Collectors.toList()),
        names);
  }

  /** Two multiplications, an addition and a subtraction; the partials need none but a sign. */
  @Test
  void onlyLoopsOverLanesCountOperations() {
    for (KernelMethod method : waves()) {
      boolean loop = method.name().endsWith("OverLanes");
      assertEquals(loop ? OptionalLong.of(4) : OptionalLong.empty(), method.operations());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.strongform.samples.SamplesTest#names")
  void everyMethodIsCompiledByHotSpot(String name) {
    CompiledProblem problem = SamplesTest.problem(name);
    List<KernelMethod> methods = KernelMethods.of(problem);
    assertTrue(methods.size() >= 7 * problem.terms().size(), methods::toString);
    assertTrue(methods.stream().allMatch(KernelMethod::isCompiled), methods::toString);
    assertTrue(methods.stream().allMatch(method -> method.bytes() > 0), methods::toString);
  }

  private static List<KernelMethod> waves() {
    return KernelMethods.of(SamplesTest.problem("kdv")).stream()
        .filter(method -> method.term().equals("waves"))
        .toList();
  }
}
