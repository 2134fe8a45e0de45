package dev.strongform.cli.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Numbered points and lines over two logarithmic axes, with a key beside them.
 *
 * @param title above it
 * @param horizontalName name of the horizontal axis
 * @param verticalName name of the vertical axis
 * @param lines drawn through their points, in order
 * @param points drawn as numbered dots
 */
public record LogLogChart(
    String title, String horizontalName, String verticalName, List<Line> lines, List<Point> points)
    implements Panel {
  private static final int LEFT = 78;
  private static final int TOP = 34;
  private static final int BOTTOM = 48;
  private static final int RIGHT = 16;
  private static final int KEY_LINE = 15;
  private static final int DOT = 7;
  private static final int ABOVE = -6;
  private static final int BELOW = 14;
  private static final Color ROOF = new Color(0x555555);
  private static final Color DOTS = new Color(0x0072B2);

  /** A place, both coordinates positive. */
  public record Place(double x, double y) {}

  /**
   * A line.
   *
   * @param name written at its end
   * @param places at least two
   */
  public record Line(String name, List<Place> places) {}

  /**
   * A point.
   *
   * @param name in the key
   */
  public record Point(String name, Place place) {}

  /** The chart alone under a heading, as a PNG file's bytes. */
  public byte[] png(String heading) {
    return new Figure(heading, List.of(List.of(this, new Key(points)))).png();
  }

  /** Whether this Java can draw at all: without a font on the system it cannot. */
  public static boolean canDraw() {
    return Figure.canDrawText();
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle area) {
    Rectangle data =
        new Rectangle(
            area.x + LEFT, area.y + TOP, area.width - LEFT - RIGHT, area.height - TOP - BOTTOM);
    Frame frame =
        new Frame(
            graphics, data, scale(Comparator.comparingDouble(Place::x), Place::x), vertical());
    frame.drawGrid();
    Shape clip = graphics.getClip();
    graphics.clip(data);
    for (int i = 0; i < lines.size(); i++) {
      // Names of neighbours keep apart.
      drawLine(graphics, frame, lines.get(i), i == 0 ? ABOVE : BELOW);
    }
    for (int i = 0; i < points.size(); i++) {
      drawPoint(graphics, frame, points.get(i).place(), i + 1);
    }
    graphics.setClip(clip);
    frame.drawBox(title, horizontalName, verticalName);
  }

  private Scale vertical() {
    return scale(Comparator.comparingDouble(Place::y), Place::y);
  }

  private Scale scale(
      Comparator<Place> order, java.util.function.ToDoubleFunction<Place> coordinate) {
    List<Place> places = new ArrayList<>(points.stream().map(Point::place).toList());
    lines.forEach(line -> places.addAll(line.places()));
    return Scale.logarithmic(
        coordinate.applyAsDouble(places.stream().min(order).orElseThrow()),
        coordinate.applyAsDouble(places.stream().max(order).orElseThrow()));
  }

  private static void drawLine(Graphics2D graphics, Frame frame, Line line, int down) {
    Path2D path = new Path2D.Double();
    List<Place> places = line.places();
    path.moveTo(frame.x(places.get(0).x()), frame.y(places.get(0).y()));
    places.forEach(place -> path.lineTo(frame.x(place.x()), frame.y(place.y())));
    graphics.setColor(ROOF);
    graphics.setStroke(new BasicStroke(1.6f));
    graphics.draw(path);
    Place last = places.get(places.size() - 1);
    graphics.setFont(Frame.LABEL);
    int width = graphics.getFontMetrics().stringWidth(line.name());
    graphics.drawString(
        line.name(), (float) frame.x(last.x()) - width - 6, (float) frame.y(last.y()) + down);
  }

  private static void drawPoint(Graphics2D graphics, Frame frame, Place place, int number) {
    double x = frame.x(place.x());
    double y = frame.y(place.y());
    graphics.setColor(DOTS);
    graphics.fill(new Ellipse2D.Double(x - DOT / 2.0, y - DOT / 2.0, DOT, DOT));
    graphics.setFont(Frame.LABEL);
    graphics.drawString(String.valueOf(number), (float) x + DOT, (float) y + DOT + 4);
  }

  /** What the numbers stand for. */
  private record Key(List<Point> points) implements Panel {
    @Override
    public void draw(Graphics2D graphics, Rectangle area) {
      graphics.setColor(Frame.INK);
      graphics.setFont(Frame.LABEL);
      for (int i = 0; i < points.size(); i++) {
        int y = area.y + TOP + 12 + KEY_LINE * i;
        graphics.drawString((i + 1) + "   " + points.get(i).name(), area.x + 8, y);
      }
    }
  }
}
