package dev.strongform.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.KernelEngines;
import dev.strongform.linalg.LinearAlgebras;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is slower than it could be comes with what to do. */
final class CheckUpTest {
  private static final long GIGABYTE = 1L << 30;

  @Test
  void scalarKernelsAreSlow() {
    Finding finding = CheckUp.kernels(KernelEngines.choose(Optional.of("scalar")));
    assertTrue(finding.advice().orElse("").contains("jdk.incubator.vector"), finding.toString());
  }

  @Test
  void plainJavaAlgebraIsSlow() {
    Finding finding = CheckUp.algebra(LinearAlgebras.choose(Optional.of("ejml")));
    assertTrue(finding.advice().orElse("").contains("strongform-openblas"), finding.toString());
  }

  @Test
  void aSmallHeapIsSlowOnlyWhereTheMachineHasMore() {
    CheckUp large = new CheckUp(new Machine("one", 2, 16 * GIGABYTE));
    assertEquals(
        "a heap of 0.5 GB at most, 16.0 GB in the machine", large.memory(GIGABYTE / 2).value());
    assertTrue(large.memory(GIGABYTE / 2).advice().isPresent());
    assertTrue(large.memory(4 * GIGABYTE).advice().isEmpty());
    CheckUp small = new CheckUp(new Machine("two", 2, GIGABYTE));
    assertTrue(small.memory(GIGABYTE / 2).advice().isEmpty());
  }

  @Test
  void aJavaWithoutACompilerSaysWhatToInstall() {
    assertTrue(CheckUp.compiler(false).advice().orElse("").contains("apt-get install"));
  }

  @Test
  void theModelIsTheFirstThatIsNamed() {
    Stream<String> lines =
        Stream.of("processor\t: 0", "model name\t: AMD  EPYC 7763", "model\t: 1");
    assertEquals(Optional.of("AMD EPYC 7763"), Machine.model(lines));
    assertEquals(Optional.empty(), Machine.model(Stream.of("model name : ", "Processor : ARM")));
  }
}
