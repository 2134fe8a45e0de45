package dev.strongform.optim;

import dev.strongform.linalg.Demand;
import dev.strongform.linalg.Room;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.curvature.quasinewton.QuasiNewton;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Finds the nearest method that holds less than another, for which there is no room.
 *
 * @param method the other
 * @param objective of all samples
 */
record LighterMethod(Method method, Objective objective) {
  /** Pairs of {@code lbfgs}. */
  private static final int PAIRS = 50;

  /** Vectors of all parameters that every method holds. */
  private static final double FEW = 10;

  /** A method, with the bytes that it holds beside a few vectors. */
  private record Candidate(String name, double bytes) {}

  /** Its name; nothing where the method itself holds no more than a few vectors. */
  Optional<String> name() {
    return lighter().map(Candidate::name).findFirst();
  }

  /** Why there is no room for what the method will hold, a phrase; nothing if there is. */
  Optional<String> shortage(LongSupplier free) {
    return demands()
        .filter(demand -> demand.bytes() > 0 && !Room.has(demand.bytes(), free))
        .findFirst()
        .map(demand -> shortage(demand, free.getAsLong()));
  }

  private String shortage(Demand demand, double free) {
    String what = demand.what() + ": " + objective.dimension() + " parameters need";
    double vectors = FEW * Double.BYTES * objective.dimension();
    String remedy =
        lighter()
            .filter(other -> other.bytes() + vectors <= free)
            .findFirst()
            .map(other -> ", more memory (-Xmx), or a method that fits: " + other.name())
            .orElse(" or more memory (-Xmx)");
    return Room.shortage(what, demand.bytes(), free, "use a smaller network" + remedy);
  }

  private Stream<Demand> demands() {
    return Stream.of(method.samples().demand(objective), method.curvature().demand(objective));
  }

  /** Methods that hold less, the nearest first. */
  private Stream<Candidate> lighter() {
    double held = solves() ? Double.POSITIVE_INFINITY : demands().mapToDouble(Demand::bytes).sum();
    return candidates().filter(other -> other.bytes() < held);
  }

  private Stream<Candidate> candidates() {
    Candidate adam = new Candidate("adam", 0);
    if (method.samples().corrects()) {
      return Stream.of(new Candidate("svrg", 0), adam);
    }
    double pairs = QuasiNewton.lbfgs(PAIRS).demand(objective).bytes();
    return method.samples().lasts()
        ? Stream.of(new Candidate("lbfgs", pairs), adam)
        : Stream.of(adam);
  }

  /** Whether it solves with matrices of the residual or the metric. */
  private boolean solves() {
    return Stream.of(method.direction().needs(), method.curvature().evaluates())
        .anyMatch(need -> need.compareTo(Capability.METRIC) >= 0);
  }
}
