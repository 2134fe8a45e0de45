package dev.strongform.cli.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Curves over two axes, each through points of its own, with a legend of their names. What is not
 * positive has no place on a logarithmic axis and is left out.
 *
 * @param title above it
 * @param horizontalName name of the horizontal axis
 * @param verticalName name of the vertical axis
 * @param logarithmic whether the horizontal axis is; the vertical one always is
 * @param curves at least one
 */
record XyChart(
    String title,
    String horizontalName,
    String verticalName,
    boolean logarithmic,
    List<Curve> curves)
    implements Panel {
  private static final int LEFT = 78;
  private static final int TOP = 34;
  private static final int BOTTOM = 48;
  private static final int RIGHT = 20;
  private static final int LEGEND_LINE = 15;
  private static final int LEGEND_DASH = 20;
  private static final double DOT = 4.5;

  /** The axis reaches so many decades below the largest value at most. */
  private static final int MOST_DECADES = 34;

  // Okabe and Ito (2008), told apart by the colour-blind.
  private static final int[] COLOURS = {
    0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000
  };

  /** How a curve is drawn. */
  enum Mark {
    LINE,
    DASHES,
    DOTS
  }

  /**
   * One curve.
   *
   * @param name in the legend; empty for none there
   * @param colour index of its colour
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Curve(String name, int colour, Mark mark, double[] x, double[] y) {}

  @Override
  public void draw(Graphics2D graphics, Rectangle area) {
    Rectangle data =
        new Rectangle(
            area.x + LEFT, area.y + TOP, area.width - LEFT - RIGHT, area.height - TOP - BOTTOM);
    Frame frame = new Frame(graphics, data, horizontal(), vertical());
    frame.drawGrid();
    Shape clip = graphics.getClip();
    graphics.clip(data);
    curves.forEach(curve -> drawCurve(graphics, frame, curve));
    graphics.setClip(clip);
    frame.drawBox(title, horizontalName, verticalName);
    drawLegend(graphics, data, frame);
  }

  private Scale horizontal() {
    if (logarithmic) {
      return decades(Curve::x);
    }
    double largest = values(Curve::x).filter(Double::isFinite).max().orElse(1);
    return Scale.linear(0, largest > 0 ? largest : 1);
  }

  private Scale vertical() {
    return decades(Curve::y);
  }

  private Scale decades(Function<Curve, double[]> axis) {
    double largest = positive(axis).max().orElse(1);
    double floor = largest * Math.pow(10, -MOST_DECADES);
    double smallest = positive(axis).filter(value -> value >= floor).min().orElse(1);
    return Scale.logarithmic(smallest, largest);
  }

  private DoubleStream positive(Function<Curve, double[]> axis) {
    return values(axis).filter(value -> value > 0 && Double.isFinite(value));
  }

  private DoubleStream values(Function<Curve, double[]> axis) {
    return curves.stream().flatMapToDouble(curve -> DoubleStream.of(axis.apply(curve)));
  }

  private void drawCurve(Graphics2D graphics, Frame frame, Curve curve) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < curve.x().length; i++) {
      double x = frame.x(curve.x()[i]);
      double y = frame.y(curve.y()[i]);
      boolean there = Double.isFinite(x) && Double.isFinite(y);
      if (there && curve.mark() == Mark.DOTS) {
        path.append(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT), false);
      } else if (there && drawing) {
        path.lineTo(x, y);
      } else if (there) {
        path.moveTo(x, y);
      }
      drawing = there;
    }
    prepare(graphics, curve);
    if (curve.mark() == Mark.DOTS) {
      graphics.fill(path);
    } else {
      graphics.draw(path);
    }
  }

  private void drawLegend(Graphics2D graphics, Rectangle data, Frame frame) {
    List<Curve> named = curves.stream().filter(curve -> !curve.name().isEmpty()).toList();
    graphics.setFont(Frame.LABEL);
    ToDoubleFunction<Curve> text = curve -> graphics.getFontMetrics().stringWidth(curve.name());
    int width = (int) named.stream().mapToDouble(text).max().orElse(0) + LEGEND_DASH + 16;
    int height = named.size() * LEGEND_LINE + 8;
    Rectangle above = new Rectangle(data.x + data.width - width - 6, data.y + 6, width, height);
    Rectangle below = new Rectangle(above.x, data.y + data.height - height - 6, width, height);
    Rectangle place = covered(above, frame) <= covered(below, frame) ? above : below;
    graphics.setColor(new Color(255, 255, 255, 215));
    graphics.fill(place);
    for (int i = 0; i < named.size(); i++) {
      drawEntry(graphics, named.get(i), place.x, place.y + LEGEND_LINE * i + 12);
    }
  }

  /** How many points a legend at that place would hide. */
  private long covered(Rectangle place, Frame frame) {
    return curves.stream()
        .mapToLong(
            curve ->
                IntStream.range(0, curve.x().length)
                    .filter(i -> place.contains(frame.x(curve.x()[i]), frame.y(curve.y()[i])))
                    .count())
        .sum();
  }

  private static void drawEntry(Graphics2D graphics, Curve curve, int left, int y) {
    prepare(graphics, curve);
    if (curve.mark() == Mark.DOTS) {
      graphics.fill(new Ellipse2D.Double(left + 12, y - DOT / 2, DOT, DOT));
    } else {
      graphics.drawLine(left + 5, y, left + 5 + LEGEND_DASH, y);
    }
    graphics.setColor(Frame.INK);
    graphics.drawString(curve.name(), left + LEGEND_DASH + 11, y + 4);
  }

  private static void prepare(Graphics2D graphics, Curve curve) {
    graphics.setColor(new Color(COLOURS[curve.colour() % COLOURS.length]));
    float[] dashes = curve.mark() == Mark.DASHES ? new float[] {6, 5} : null;
    graphics.setStroke(
        new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
  }
}
