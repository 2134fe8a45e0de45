package dev.strongform.benchmarks;

import dev.strongform.benchmarks.duel.Duel;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Runs the duel of one row, subject and reference by turns, for some seconds, and counts medians.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DuelBenchmark {
  private static final int MOST_TURNS = 100_000;

  /** Code that is not compiled to the end allocates what it later does without: more warm-up. */
  private static final double ALLOCATING = 5;

  /** The row's name. */
  @Param("")
  public String row = "";

  /** How long one measurement goes on; it has at least one turn. */
  @Param("1")
  public double seconds;

  private final double[] subject = new double[MOST_TURNS];
  private final double[] reference = new double[MOST_TURNS];
  private final double[] quotient = new double[MOST_TURNS];
  private Duel duel =
      new Duel() {
        @Override
        public void subject() {}

        @Override
        public void reference() {}
      };

  /** What one measurement came to; JMH reads the fields. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Medians {
    /** Milliseconds of the subject. */
    public double subject;

    /** Milliseconds of the reference, all of it that the subject is compared with. */
    public double reference;

    /** Subject over reference, turn by turn. */
    public double quotient;

    /** How many turns there were. */
    public double turns;
  }

  /** Allocates the row's memory, and has everything compiled. */
  @Setup(Level.Trial)
  public void start() {
    Row found = Rows.named(row);
    duel = found.duel().get();
    if (found.warm()) {
      WarmUp.run(duel, seconds * (found.target().kind() == Target.Kind.KILOBYTES ? ALLOCATING : 1));
    }
  }

  /** Frees it. */
  @TearDown(Level.Trial)
  public void end() {
    duel.close();
  }

  /** Takes turns. */
  @Benchmark
  public void turns(Medians medians) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    int turns = 0;
    do {
      long first = System.nanoTime();
      duel.subject();
      long second = System.nanoTime();
      duel.reference();
      long third = System.nanoTime();
      subject[turns] = (second - first) * 1e-6;
      reference[turns] = (third - second) * 1e-6 * duel.scale();
      quotient[turns] = subject[turns] / reference[turns];
      turns++;
    } while (System.nanoTime() < end && turns < MOST_TURNS);
    medians.subject = median(subject, turns);
    medians.reference = median(reference, turns);
    medians.quotient = median(quotient, turns);
    medians.turns = turns;
  }

  /** Sorts the first {@code count} entries, in place. */
  static double median(double[] values, int count) {
    Arrays.sort(values, 0, count);
    return (values[(count - 1) / 2] + values[count / 2]) / 2;
  }
}
