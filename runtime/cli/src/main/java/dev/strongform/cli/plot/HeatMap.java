package dev.strongform.cli.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/**
 * A field over two axes as colours, with a bar that says which colour is which number.
 *
 * @param title above it
 * @param horizontalName name of the first axis
 * @param verticalName name of the second axis
 * @param horizontal range of the first axis
 * @param vertical range of the second axis
 * @param range the numbers from the first colour to the last
 * @param values {@code [first][second]}
 * @param colours the colours
 */
@SuppressWarnings("ArrayRecordComponent")
record HeatMap(
    String title,
    String horizontalName,
    String verticalName,
    Scale horizontal,
    Scale vertical,
    Scale range,
    double[][] values,
    ColourMap colours)
    implements Panel {
  private static final int LEFT = 70;
  private static final int TOP = 34;
  private static final int BOTTOM = 48;
  private static final int RIGHT = 92;
  private static final int BAR_GAP = 14;
  private static final int BAR_WIDTH = 14;
  private static final int BAR_STEPS = 256;

  @Override
  public void draw(Graphics2D graphics, Rectangle area) {
    Rectangle data =
        new Rectangle(
            area.x + LEFT, area.y + TOP, area.width - LEFT - RIGHT, area.height - TOP - BOTTOM);
    drawImage(graphics, image(), data);
    new Frame(graphics, data, horizontal, vertical).drawBox(title, horizontalName, verticalName);
    drawBar(graphics, new Rectangle(data.x + data.width + BAR_GAP, data.y, BAR_WIDTH, data.height));
  }

  private BufferedImage image() {
    int rows = values[0].length;
    BufferedImage image = new BufferedImage(values.length, rows, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < rows; j++) {
        image.setRGB(i, rows - 1 - j, colours.rgb(range.fraction(values[i][j])));
      }
    }
    return image;
  }

  private void drawBar(Graphics2D graphics, Rectangle bar) {
    BufferedImage ramp = new BufferedImage(1, BAR_STEPS, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < BAR_STEPS; i++) {
      ramp.setRGB(0, BAR_STEPS - 1 - i, colours.rgb(i / (BAR_STEPS - 1.0)));
    }
    drawImage(graphics, ramp, bar);
    graphics.setColor(Frame.INK);
    graphics.setStroke(new BasicStroke(1));
    graphics.drawRect(bar.x, bar.y, bar.width, bar.height);
    graphics.setFont(Frame.LABEL);
    range.ticks(7).forEach(tick -> drawBarTick(graphics, bar, tick));
  }

  private void drawBarTick(Graphics2D graphics, Rectangle bar, Scale.Tick tick) {
    double y = bar.y + (1 - range.fraction(tick.value())) * bar.height;
    double right = bar.getMaxX();
    graphics.draw(new Line2D.Double(right, y, right + 4, y));
    graphics.drawString(tick.label(), (float) right + 7, (float) y + 4);
  }

  private static void drawImage(Graphics2D graphics, BufferedImage image, Rectangle place) {
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, place.x, place.y, place.width, place.height, null);
  }
}
