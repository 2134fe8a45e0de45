package dev.strongform.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the model card that the processor wrote beside a problem's class. */
public final class ModelCard {
  private ModelCard() {}

  /**
   * The text of a card.
   *
   * @param owner a class of the package that holds it
   * @param file its file name, such as {@code Burgers.md}
   * @return the card, or a sentence saying that it is not on the class path
   */
  public static String read(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      return in == null
          ? file + " is not on the class path beside " + owner.getName() + "\n"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
