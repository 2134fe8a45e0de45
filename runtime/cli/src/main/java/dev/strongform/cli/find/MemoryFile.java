package dev.strongform.cli.find;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A file of the compiler's that lives in memory. */
final class MemoryFile extends SimpleJavaFileObject {
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  /**
   * An empty file.
   *
   * @param path its path, relative to the root of its kind
   */
  MemoryFile(String path, Kind kind) {
    super(URI.create("memory:///" + path), kind);
  }

  byte[] bytes() {
    return content.toByteArray();
  }

  String text() {
    return content.toString(StandardCharsets.UTF_8);
  }

  @Override
  public OutputStream openOutputStream() {
    content.reset();
    return content;
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(bytes());
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text();
  }
}
