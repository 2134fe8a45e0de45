package dev.strongform.processor.testing;

import com.google.testing.compile.Compiler;
import dev.strongform.annotations.Problem;
import dev.strongform.kernel.CompiledProblem;
import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import org.hipparchus.dfp.Dfp;

/**
 * The compiler with the class path of the samples: the annotations, the runtime and Hipparchus.
 * With the tests' own, reading the indexes of forty archives is most of a small compilation.
 */
public final class Javac {
  private static final List<File> CLASS_PATH =
      List.of(home(Problem.class), home(CompiledProblem.class), home(Dfp.class));

  private Javac() {}

  /** A compiler without options and processors. */
  public static Compiler compiler() {
    return Compiler.javac().withClasspath(CLASS_PATH);
  }

  private static File home(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
