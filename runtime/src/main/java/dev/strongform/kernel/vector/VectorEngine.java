package dev.strongform.kernel.vector;

import com.google.auto.service.AutoService;
import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.NetworkPlan;
import dev.strongform.kernel.Precision;
import java.util.Optional;

/**
 * The Vector API, where the virtual machine was started with it. The class itself names nothing of
 * the module, so that it loads without it.
 */
@AutoService(KernelEngine.class)
public final class VectorEngine implements KernelEngine {
  private static final String MODULE = "jdk.incubator.vector";

  private final Precision precision;

  /** In double precision. */
  public VectorEngine() {
    this(Precision.FLOAT64);
  }

  private VectorEngine(Precision precision) {
    this.precision = precision;
  }

  @Override
  public Optional<KernelEngine> in(Precision wanted) {
    return Optional.of(new VectorEngine(wanted));
  }

  @Override
  public boolean givesRows() {
    return precision == Precision.FLOAT64;
  }

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public String description() {
    String floats = precision == Precision.FLOAT32 ? ", float32 in wide layers" : "";
    return "the Vector API" + (present() ? ", " + VectorShape.bits() + " bits" : "") + floats;
  }

  @Override
  public int preference() {
    return 100;
  }

  @Override
  public Optional<String> obstacle() {
    if (!present()) {
      return Optional.of("the Vector API is not there: start Java with --add-modules " + MODULE);
    }
    return VectorShape.bits() < 256
        ? Optional.of("vectors of " + VectorShape.bits() + " bits gain nothing")
        : Optional.empty();
  }

  @Override
  public JetMemory newMemory(NetworkPlan plan, int lanes) {
    return new VectorNetwork(plan, lanes, SubTileWidth.of(plan), precision);
  }

  private static boolean present() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /** Asks for the species in a class of its own, which loads only where the module is. */
  private static final class VectorShape {
    static int bits() {
      return Lanes.SPECIES.vectorBitSize();
    }
  }
}
