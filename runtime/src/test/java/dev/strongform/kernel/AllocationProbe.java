package dev.strongform.kernel;

import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Prints the bytes that a hundred sweeps of a network allocate once they are compiled. A process of
 * its own: where other shapes have run before, what the compiler saw of them can keep it from
 * taking vectors apart.
 */
final class AllocationProbe {
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private AllocationProbe() {}

  /**
   * Sweeps that kind of network with the kernels of that name, until they allocate next to nothing
   * or for a minute.
   */
  public static void main(String[] arguments) {
    KernelEngine engine = KernelEngines.choose(Optional.of(arguments[0])).engine();
    Runnable sweeps = sweeps(JetNetworkContract.largeRig(engine, arguments[1]));
    long start = System.nanoTime();
    long bytes = Long.MAX_VALUE;
    while (bytes >= JetNetworkContract.NEXT_TO_NOTHING
        && System.nanoTime() - start < PATIENCE_NANOS) {
      bytes = allocatedIn(sweeps);
    }
    System.out.println(bytes);
  }

  private static Runnable sweeps(Rig rig) {
    double[] gradient = new double[rig.parameters];
    double[] jacobian = new double[rig.parameters * rig.lanes];
    double[] v = rig.gaussians(rig.parameters);
    return () -> {
      rig.network.forward(rig.theta, rig.points, rig.memory);
      rig.network.reverse(rig.theta, rig.memory, rig.lanes, gradient);
      rig.network.rows(rig.theta, rig.memory, rig.lanes, jacobian, rig.lanes, 0);
      rig.network.pushforward(rig.theta, rig.memory, v);
    };
  }

  private static long allocatedIn(Runnable sweeps) {
    long before = allocated();
    for (int i = 0; i < 100; i++) {
      sweeps.run();
    }
    return allocated() - before;
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
