package dev.strongform.cli.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Curves over one axis, with a legend.
 *
 * @param title above it
 * @param axisName name of the axis
 * @param horizontal range of the axis
 * @param vertical range of the values
 * @param positions where the curves are known
 * @param curves the curves
 */
@SuppressWarnings("ArrayRecordComponent")
record LineChart(
    String title,
    String axisName,
    Scale horizontal,
    Scale vertical,
    double[] positions,
    List<Curve> curves)
    implements Panel {
  private static final int LEFT = 70;
  private static final int TOP = 34;
  private static final int BOTTOM = 48;
  private static final int RIGHT = 24;
  private static final int LEGEND_LINE = 16;
  private static final int LEGEND_DASH = 24;
  // Okabe and Ito (2008), told apart by the colour-blind.
  private static final int[] COLOURS = {
    0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000
  };

  /**
   * One curve.
   *
   * @param name in the legend
   * @param colour index of its colour
   * @param dashed whether it is drawn dashed
   * @param values one a position
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Curve(String name, int colour, boolean dashed, double[] values) {}

  @Override
  public void draw(Graphics2D graphics, Rectangle area) {
    Rectangle data =
        new Rectangle(
            area.x + LEFT, area.y + TOP, area.width - LEFT - RIGHT, area.height - TOP - BOTTOM);
    Frame frame = new Frame(graphics, data, horizontal, vertical);
    frame.drawGrid();
    Shape clip = graphics.getClip();
    graphics.clip(data);
    curves.forEach(curve -> drawCurve(graphics, frame, curve));
    graphics.setClip(clip);
    frame.drawBox(title, axisName, "");
    drawLegend(graphics, data);
  }

  private void drawCurve(Graphics2D graphics, Frame frame, Curve curve) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < positions.length; i++) {
      double y = frame.y(curve.values()[i]);
      if (!Double.isFinite(y)) {
        drawing = false;
      } else if (drawing) {
        path.lineTo(frame.x(positions[i]), y);
      } else {
        path.moveTo(frame.x(positions[i]), y);
        drawing = true;
      }
    }
    prepare(graphics, curve);
    graphics.draw(path);
  }

  private void drawLegend(Graphics2D graphics, Rectangle data) {
    graphics.setFont(Frame.LABEL);
    int widest =
        curves.stream()
            .mapToInt(curve -> graphics.getFontMetrics().stringWidth(curve.name()))
            .max()
            .orElse(0);
    int left = data.x + data.width - widest - LEGEND_DASH - 22;
    int height = curves.size() * LEGEND_LINE + 8;
    graphics.setColor(new Color(255, 255, 255, 215));
    graphics.fillRect(left, data.y + 6, widest + LEGEND_DASH + 16, height);
    for (int i = 0; i < curves.size(); i++) {
      int y = data.y + 6 + LEGEND_LINE * i + 12;
      prepare(graphics, curves.get(i));
      graphics.drawLine(left + 5, y, left + 5 + LEGEND_DASH, y);
      graphics.setColor(Frame.INK);
      graphics.drawString(curves.get(i).name(), left + LEGEND_DASH + 11, y + 4);
    }
  }

  private static void prepare(Graphics2D graphics, Curve curve) {
    graphics.setColor(new Color(COLOURS[curve.colour() % COLOURS.length]));
    float[] dashes = curve.dashed() ? new float[] {6, 5} : null;
    graphics.setStroke(
        new BasicStroke(
            curve.dashed() ? 1.2f : 2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
  }
}
