package dev.strongform.cli.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;

/** The box of a chart: title, ticks, and names of both axes around a rectangle of data. */
final class Frame {
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);
  static final Font NAME = new Font(Font.SANS_SERIF, Font.ITALIC, 13);
  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  static final Color INK = new Color(0x222222);
  static final Color GRID = new Color(0xE4E4E4);

  private static final int TICK = 4;
  private static final int MOST_TICKS = 6;
  private static final int NAME_ROOM = 34;

  private final Graphics2D graphics;
  private final Rectangle data;
  private final Scale horizontal;
  private final Scale vertical;

  Frame(Graphics2D graphics, Rectangle data, Scale horizontal, Scale vertical) {
    this.graphics = graphics;
    this.data = data;
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /** The horizontal place of a number. */
  double x(double value) {
    return data.x + horizontal.fraction(value) * data.width;
  }

  /** The vertical place of a number. */
  double y(double value) {
    return data.y + (1 - vertical.fraction(value)) * data.height;
  }

  /** Draws light lines at the ticks. */
  void drawGrid() {
    graphics.setColor(GRID);
    graphics.setStroke(new BasicStroke(1));
    horizontal.ticks(MOST_TICKS).forEach(tick -> line(x(tick.value()), 0, 0, data.height));
    for (Scale.Tick tick : vertical.ticks(MOST_TICKS)) {
      graphics.draw(
          new Line2D.Double(data.x, y(tick.value()), data.x + data.width, y(tick.value())));
    }
  }

  /** Draws the box, the ticks and the texts. */
  void drawBox(String title, String horizontalName, String verticalName) {
    graphics.setColor(INK);
    graphics.setStroke(new BasicStroke(1));
    graphics.drawRect(data.x, data.y, data.width, data.height);
    graphics.setFont(TITLE);
    centred(title, data.getCenterX(), data.y - 9);
    graphics.setFont(LABEL);
    horizontal.ticks(MOST_TICKS).forEach(this::drawHorizontalTick);
    int widest =
        vertical.ticks(MOST_TICKS).stream().mapToInt(this::drawVerticalTick).max().orElse(0);
    graphics.setFont(NAME);
    centred(horizontalName, data.getCenterX(), data.y + data.height + (double) NAME_ROOM);
    turned(verticalName, data.x - TICK - widest - 12.0, data.getCenterY());
  }

  private void drawHorizontalTick(Scale.Tick tick) {
    line(x(tick.value()), data.height, 0, TICK);
    centred(tick.label(), x(tick.value()), data.y + data.height + TICK + 13.0);
  }

  private int drawVerticalTick(Scale.Tick tick) {
    double y = y(tick.value());
    graphics.draw(new Line2D.Double(data.x - (double) TICK, y, data.x, y));
    int width = graphics.getFontMetrics().stringWidth(tick.label());
    graphics.drawString(tick.label(), data.x - TICK - 3 - width, (float) y + 4);
    return width;
  }

  private void line(double x, int from, int across, int down) {
    double top = data.y + (double) from;
    graphics.draw(new Line2D.Double(x, top, x + across, top + down));
  }

  private void centred(String text, double x, double baseline) {
    int width = graphics.getFontMetrics().stringWidth(text);
    graphics.drawString(text, (float) (x - width / 2.0), (float) baseline);
  }

  private void turned(String text, double x, double y) {
    AffineTransform upright = graphics.getTransform();
    graphics.rotate(-Math.PI / 2, x, y);
    centred(text, x, y);
    graphics.setTransform(upright);
  }
}
