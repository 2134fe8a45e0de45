package dev.strongform.processor.step;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes generated files, each with the one class it comes from, so that builds stay incremental.
 */
public final class FileWriter {
  private final Filer filer;

  /** A writer through the compiler's filer. */
  public FileWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes a file.
   *
   * @throws IOException if it exists already or cannot be written
   */
  public void write(GeneratedFile file, TypeElement origin) throws IOException {
    try (Writer writer = open(file, origin).openWriter()) {
      writer.write(file.text());
    }
  }

  private FileObject open(GeneratedFile file, TypeElement origin) throws IOException {
    return file.kind() == GeneratedFile.Kind.SOURCE
        ? filer.createSourceFile(file.qualifiedName(), origin)
        : filer.createResource(
            StandardLocation.CLASS_OUTPUT, file.packageName(), file.fileName(), origin);
  }
}
