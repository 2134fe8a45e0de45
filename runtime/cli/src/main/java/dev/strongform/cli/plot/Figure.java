package dev.strongform.cli.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Panels in rows under a heading.
 *
 * @param heading above all
 * @param rows the panels, row by row, each row at least one
 */
record Figure(String heading, List<List<Panel>> rows) {
  private static final Font HEADING = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
  private static final int WIDTH = 480;
  private static final int HEIGHT = 390;
  private static final int HEADING_HEIGHT = 38;
  private static final int PIXELS_PER_UNIT = 2;

  /** The figure as a PNG file's bytes. */
  byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    try {
      ImageIO.write(image(), "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Whether there is a font; where there is none, any use of one fails. */
  static boolean canDrawText() {
    try {
      return HEADING.getStringBounds("0", new FontRenderContext(null, true, true)).getWidth() > 0;
    } catch (RuntimeException | LinkageError | InternalError noFonts) {
      return false;
    }
  }

  private BufferedImage image() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    int width = columns * WIDTH;
    int height = HEADING_HEIGHT + rows.size() * HEIGHT;
    BufferedImage image =
        new BufferedImage(
            width * PIXELS_PER_UNIT, height * PIXELS_PER_UNIT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    prepare(graphics);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Frame.INK);
    graphics.setFont(HEADING);
    graphics.drawString(heading, 20, 26);
    for (int row = 0; row < rows.size(); row++) {
      drawRow(graphics, rows.get(row), HEADING_HEIGHT + row * HEIGHT);
    }
    graphics.dispose();
    return image;
  }

  private static void drawRow(Graphics2D graphics, List<Panel> panels, int top) {
    for (int column = 0; column < panels.size(); column++) {
      panels.get(column).draw(graphics, new Rectangle(column * WIDTH, top, WIDTH, HEIGHT));
    }
  }

  private static void prepare(Graphics2D graphics) {
    graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
    graphics.setColor(Color.WHITE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }
}
