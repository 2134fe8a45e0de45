package dev.strongform.cli.plot;

import java.awt.Graphics2D;
import java.awt.Rectangle;

/** One picture of a figure. */
public interface Panel {
  /** Draws within the rectangle, title and labels included. */
  void draw(Graphics2D graphics, Rectangle area);
}
