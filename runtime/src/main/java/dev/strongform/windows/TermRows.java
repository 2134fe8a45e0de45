package dev.strongform.windows;

import dev.strongform.kernel.BufferMemory;
import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.Slab;
import dev.strongform.kernel.TensorChannel;
import dev.strongform.kernel.Tile;
import java.util.Arrays;
import java.util.List;

/**
 * The linearised residuals of one term at a grid of points of a window, by the window's
 * coefficients. Not for use by several threads at once.
 */
final class TermRows {
  private final JetTerm term;
  private final Outputs outputs;
  private final AxisNodes space;
  private final AxisNodes time;
  private final List<JetNetwork> networks;
  private final List<List<TensorChannel>> channels;
  private final Tile tile;

  /** What derivatives by local variables are multiplied with, {@code [space order][time order]}. */
  private final double[][] scales;

  /** Of each order in time what multiplies a space polynomial. */
  private final double[][] factors;

  /** The coefficients of one output, summed over the space polynomials, by orders and nodes. */
  private final double[] sums;

  /**
   * Rows of a term.
   *
   * @param space the grid's points along the first axis
   * @param time the grid's points along the last axis
   */
  TermRows(JetTerm term, Outputs outputs, AxisNodes space, AxisNodes time) {
    this.term = term;
    this.outputs = outputs;
    this.space = space;
    this.time = time;
    this.networks = term.jets().networks();
    this.channels =
        networks.stream()
            .map(each -> each.shape().channels().stream().map(TensorChannel::of).toList())
            .toList();
    int lanes = space.size() * time.size();
    this.tile =
        term.newTile(
            lanes,
            networks.stream().<JetMemory>map(each -> new BufferMemory(each, lanes)).toList());
    TensorChannel.Orders highest = Outputs.highest(List.of(term));
    this.scales = new double[highest.space() + 1][highest.time() + 1];
    this.factors = new double[highest.time() + 1][space.terms()];
    this.sums = new double[time.terms()];
  }

  /** The number of rows. */
  int count() {
    return space.size() * time.size();
  }

  /** Sets the outward normal of a face. */
  void onFace(int axis, double sign) {
    Arrays.fill(tile.normals, axis * tile.lanes, (axis + 1) * tile.lanes, sign);
  }

  /**
   * Writes the residuals and their derivatives.
   *
   * @param coefficients of the window
   * @param scale factor of all rows, besides the roots of the quadrature's weights
   * @param rows {@code [row][column]}, a residual after the columns
   * @param at first row to write
   */
  void write(Slab slab, int window, double[] coefficients, double scale, double[][] rows, int at) {
    place(slab, window);
    fillJets(coefficients);
    term.give(tile);
    term.lineariseOnJets(tile);
    for (int lane = 0; lane < count(); lane++) {
      double weight = space.weights()[lane / time.size()] * time.weights()[lane % time.size()];
      write(lane, scale * Math.sqrt(weight), rows[at + lane]);
    }
  }

  private void place(Slab slab, int window) {
    for (int order = 0; order < scales.length; order++) {
      for (int later = 0; later < scales[order].length; later++) {
        scales[order][later] = Math.pow(slab.half(window), -order) * Math.pow(slab.half(), -later);
      }
    }
    double from = slab.edge(window);
    for (int lane = 0; lane < count(); lane++) {
      double x = space.local()[lane / time.size()];
      double t = time.local()[lane % time.size()];
      tile.points[lane] = from + (1 + x) * slab.half(window);
      tile.points[tile.lanes + lane] = slab.from() + (1 + t) * slab.half();
    }
  }

  private void fillJets(double[] coefficients) {
    for (int n = 0; n < networks.size(); n++) {
      int own = outputs.first(networks.get(n));
      for (int output = 0; output < networks.get(n).outputs(); output++) {
        for (int c = 0; c < channels.get(n).size(); c++) {
          int slot = (output * channels.get(n).size() + c) * tile.lanes;
          double[] jets = tile.networks.get(n).outputs;
          Arrays.fill(jets, slot, slot + tile.lanes, 0);
          for (TensorChannel.Orders orders : channels.get(n).get(c).parts()) {
            int first = (own + output) * outputs.windows().terms();
            add(orders, coefficients, first, scale(orders), jets, slot);
          }
        }
      }
    }
  }

  private double scale(TensorChannel.Orders orders) {
    return scales[orders.space()][orders.time()];
  }

  private void add(
      TensorChannel.Orders orders,
      double[] coefficients,
      int first,
      double factor,
      double[] jets,
      int slot) {
    for (int a = 0; a < space.size(); a++) {
      Arrays.fill(sums, 0);
      for (int i = 0; i < space.terms(); i++) {
        double x = factor * space.at(a, orders.space(), i);
        for (int j = 0; j < time.terms(); j++) {
          sums[j] += x * coefficients[first + i * time.terms() + j];
        }
      }
      for (int b = 0; b < time.size(); b++) {
        double sum = 0;
        for (int j = 0; j < time.terms(); j++) {
          sum += sums[j] * time.at(b, orders.time(), j);
        }
        jets[slot + a * time.size() + b] += sum;
      }
    }
  }

  private void write(int lane, double weight, double[] row) {
    Arrays.fill(row, 0);
    int slot = 0;
    for (int n = 0; n < networks.size(); n++) {
      int own = outputs.first(networks.get(n));
      for (int output = 0; output < networks.get(n).outputs(); output++) {
        int first = (own + output) * outputs.windows().terms();
        collect(lane, weight, channels.get(n), slot);
        spread(lane % time.size(), row, first);
        slot += channels.get(n).size();
      }
    }
    row[outputs.columns()] = weight * tile.residual[lane];
  }

  /** Gathers, by order in time, what the partials leave of each space polynomial. */
  private void collect(int lane, double weight, List<TensorChannel> own, int slot) {
    int a = lane / time.size();
    for (double[] factor : factors) {
      Arrays.fill(factor, 0);
    }
    for (int c = 0; c < own.size(); c++) {
      double partial = weight * tile.partials[(slot + c) * tile.lanes + lane];
      if (partial != 0) {
        for (TensorChannel.Orders orders : own.get(c).parts()) {
          double scaled = partial * scale(orders);
          for (int i = 0; i < space.terms(); i++) {
            factors[orders.time()][i] += scaled * space.at(a, orders.space(), i);
          }
        }
      }
    }
  }

  private void spread(int b, double[] row, int first) {
    for (int order = 0; order < factors.length; order++) {
      for (int i = 0; i < space.terms(); i++) {
        double factor = factors[order][i];
        if (factor != 0) {
          int at = first + i * time.terms();
          for (int j = 0; j < time.terms(); j++) {
            row[at + j] += factor * time.at(b, order, j);
          }
        }
      }
    }
  }
}
