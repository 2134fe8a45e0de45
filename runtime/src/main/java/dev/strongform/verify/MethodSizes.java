package dev.strongform.verify;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads from a class file how many bytes of byte code each method has (JVMS 4.1 to 4.7.3). */
public final class MethodSizes {
  private static final int MAGIC = 0xCAFEBABE;

  private final DataInputStream in;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();

  private MethodSizes(byte[] classFile) {
    this.in = new DataInputStream(new ByteArrayInputStream(classFile));
  }

  /**
   * Byte-code lengths in bytes by method name and descriptor, in the file's order; methods without
   * code are not among them.
   *
   * @throws UncheckedIOException if the bytes are no class file
   */
  public static Map<String, Integer> of(byte[] classFile) {
    try {
      MethodSizes reader = new MethodSizes(classFile);
      reader.read();
      return reader.sizes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("these bytes are no class file");
    }
    in.skipNBytes(4);
    constants();
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    members(false);
    members(true);
  }

  private void constants() throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> names.put(i, in.readUTF());
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("no constant has the tag " + tag);
      }
    }
  }

  private void members(boolean methods) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(2);
      String name = names.get(in.readUnsignedShort()) + names.get(in.readUnsignedShort());
      int attributes = in.readUnsignedShort();
      for (int k = 0; k < attributes; k++) {
        attribute(methods ? name : "");
      }
    }
  }

  private void attribute(String method) throws IOException {
    String name = names.get(in.readUnsignedShort());
    int length = in.readInt();
    if (!method.isEmpty() && "Code".equals(name)) {
      in.skipNBytes(4);
      sizes.put(method, in.readInt());
      in.skipNBytes(length - 8);
    } else {
      in.skipNBytes(length);
    }
  }
}
