package dev.strongform.kernel;

import java.util.List;

/**
 * One thread's memory for evaluating a term at a few points at a time. Points are lanes: every
 * array is laid out {@code [slot][lane]} with a stride of {@link #lanes}.
 */
public final class Tile {
  /** The largest number of points that training evaluates at a time. */
  public static final int LANES = 64;

  /** The stride between slots, and the largest number of points. */
  public final int lanes;

  /**
   * Coordinates of the points, then columns of data where the term has some: {@code [axis][lane]}.
   */
  public final double[] points;

  /** Outward normals: {@code [axis][lane]}; zeros in the interior. */
  public final double[] normals;

  /** The residual: {@code [lane]}. */
  public final double[] residual;

  /** Derivatives of the residual by each channel of the jets: {@code [slot][lane]}. */
  public final double[] partials;

  /** Values shared between parts of a term's algebra that was split: {@code [slot][lane]}. */
  public final double[] scratch;

  /**
   * What the points alone determine of a term's algebra, such as a source: {@code [slot][lane]}. It
   * is the same at all parameters, and filled by {@link JetTerm#give}.
   */
  public final double[] given;

  /** The memory of each network that the term evaluates. */
  public final List<JetMemory> networks;

  private int size;

  /**
   * Allocates a tile for a term of whose algebra the points alone determine nothing.
   *
   * @param axes number of scalar axes, and of columns of data
   * @param partialSlots slots of {@link #partials}
   * @param scratchSlots slots of {@link #scratch}
   */
  public Tile(int lanes, int axes, int partialSlots, int scratchSlots, List<JetMemory> networks) {
    this(lanes, axes, partialSlots, scratchSlots, 0, networks);
  }

  /**
   * Allocates a tile.
   *
   * @param axes number of scalar axes, and of columns of data
   * @param partialSlots slots of {@link #partials}
   * @param scratchSlots slots of {@link #scratch}
   * @param givenSlots slots of {@link #given}
   */
  public Tile(
      int lanes,
      int axes,
      int partialSlots,
      int scratchSlots,
      int givenSlots,
      List<JetMemory> networks) {
    this.lanes = lanes;
    this.points = new double[axes * lanes];
    this.normals = new double[axes * lanes];
    this.residual = new double[lanes];
    this.partials = new double[partialSlots * lanes];
    this.scratch = new double[scratchSlots * lanes];
    this.given = new double[givenSlots * lanes];
    this.networks = List.copyOf(networks);
    this.size = lanes;
  }

  /** How many points at a time suit the networks; {@link #LANES} at most, however large this is. */
  int suitableLanes() {
    return networks.stream().mapToInt(JetMemory::suitableLanes).min().orElse(LANES);
  }

  /** The number of points in use, from 1 to {@link #lanes}. */
  public int size() {
    return size;
  }

  /** Sets the number of points in use; lanes beyond it must hold copies of a valid point. */
  public void setSize(int size) {
    if (size < 1 || size > lanes) {
      throw new IllegalArgumentException("a tile of " + lanes + " lanes cannot hold " + size);
    }
    this.size = size;
  }
}
