package dev.strongform.slabs;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Channel;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.JetShape;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.SharedJets;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * At the start of a slab one output of a network, or a time derivative of it, is what it was at the
 * end of the slab before. Where an ansatz makes the unknown of the output, it is the same function
 * of both, so that the unknown is continuous as well. Derivatives are multiplied by the slab's
 * length to their order, which gives all such terms one unit.
 */
final class ContinuityTerm implements JetTerm {
  private final TermInfo info;
  private final SharedJets jets;
  private final FrozenNetwork before;
  private final Place place;
  private final double scale;

  /**
   * Which number of a jet the term is about.
   *
   * @param output of the network
   * @param channel of the jet
   */
  private record Place(int output, int channel, int outputs, int channels) {
    int slot() {
      return output * channels + channel;
    }
  }

  private ContinuityTerm(
      TermInfo info, SharedJets jets, FrozenNetwork before, Place place, double scale) {
    this.info = info;
    this.jets = jets;
    this.before = before;
    this.place = place;
    this.scale = scale;
  }

  /**
   * A term.
   *
   * @param slab the problem on the slab that begins
   * @param before the solved slab that ends there
   * @param network index of the network
   * @param output index of the output
   * @param order of the time derivative, 0 for the value
   */
  static ContinuityTerm of(
      CompiledProblem slab, FrozenSlab before, int network, int output, int order) {
    int axes = slab.domain().dimension();
    int time = TimeSlabs.timeAxis(slab.domain());
    int[] derivative = new int[order];
    Arrays.fill(derivative, time);
    JetShape shape = JetShape.closure(axes, List.of(Channel.partial(derivative)));
    Architecture architecture = slab.networks().get(network);
    JetNetwork own =
        new JetNetwork(slab.domain(), architecture, shape, FrozenSlab.start(slab, network));
    Place place =
        new Place(
            output,
            shape.indexOf(Channel.partial(derivative)),
            architecture.outputs(),
            shape.size());
    double length = slab.domain().axes().get(time).length();
    SharedJets jets = new SharedJets(slab.parameterCount(), own);
    return new ContinuityTerm(
        info(architecture, output, order, jets),
        jets,
        before.network(network, shape),
        place,
        Math.pow(length, order));
  }

  private static TermInfo info(Architecture architecture, int output, int order, SharedJets jets) {
    String unknown = architecture.name().split(", *")[output];
    String name = "continuity_" + unknown + (order == 0 ? "" : "_" + order);
    return new TermInfo(
        name,
        TermInfo.Kind.INITIAL,
        "jump of " + unknown,
        List.of(),
        false,
        2 + jets.flopsPerPoint());
  }

  @Override
  public TermInfo info() {
    return info;
  }

  @Override
  public SharedJets jets() {
    return jets;
  }

  /** The slab before has a memory of its own behind those of the jets, which never look there. */
  @Override
  public Tile newTile(int lanes, List<JetMemory> networks) {
    List<JetMemory> memories = new ArrayList<>(networks);
    memories.add(before.newMemory(lanes));
    int axes = before.axes();
    return new Tile(lanes, axes, place.outputs() * place.channels(), 0, memories);
  }

  @Override
  public void residualOnJets(Tile tile) {
    JetMemory frozen = tile.networks.get(1);
    before.forward(tile.points, frozen);
    double[] now = tile.networks.get(0).outputs;
    int from = place.slot() * tile.lanes;
    for (int i = 0; i < tile.size(); i++) {
      tile.residual[i] = scale * (now[from + i] - frozen.outputs[from + i]);
    }
  }

  @Override
  public void lineariseOnJets(Tile tile) {
    residualOnJets(tile);
    int from = place.slot() * tile.lanes;
    Arrays.fill(tile.partials, 0);
    Arrays.fill(tile.partials, from, from + tile.lanes, scale);
  }
}
