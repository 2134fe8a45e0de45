package dev.strongform.cli.find;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one compilation, and as resources their class files and the files beside
 * their source: a reference table lies there.
 */
final class MemoryClassLoader extends ClassLoader {
  private static final String CLASS_FILE = ".class";

  private final Map<String, MemoryFile> classes;
  private final Map<String, MemoryFile> resources;
  private final Path directory;
  private final ProtectionDomain origin;

  MemoryClassLoader(MemoryFileManager files, Path directory, ClassLoader parent) {
    super(parent);
    this.classes = files.classes();
    this.resources = files.resources();
    this.directory = directory;
    CodeSource beside = new CodeSource(url(directory), (Certificate[]) null);
    this.origin = new ProtectionDomain(beside, null, this, null);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    MemoryFile file = classes.get(name);
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] bytes = file.bytes();
    return defineClass(name, bytes, 0, bytes.length, origin);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    MemoryFile generated = generated(name);
    return generated != null
        ? new ByteArrayInputStream(generated.bytes())
        : super.getResourceAsStream(name);
  }

  private @Nullable MemoryFile generated(String name) {
    return name.endsWith(CLASS_FILE)
        ? classes.get(name.substring(0, name.length() - CLASS_FILE.length()).replace('/', '.'))
        : resources.get(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    // The source's folder stands for its package's: demo/table.csv may be table.csv there.
    return Stream.iterate(name, path -> !path.isEmpty(), MemoryClassLoader::withoutFirstFolder)
        .map(directory::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(MemoryClassLoader::url)
        .orElse(null);
  }

  private static String withoutFirstFolder(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(slash + 1);
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
