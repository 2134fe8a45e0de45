package dev.strongform.cli.find;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import org.jspecify.annotations.Nullable;

/** Keeps everything that the compiler and the processor write in memory. */
final class MemoryFileManager extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, MemoryFile> classes = new LinkedHashMap<>();
  private final Map<String, MemoryFile> sources = new LinkedHashMap<>();
  private final Map<String, MemoryFile> resources = new LinkedHashMap<>();

  MemoryFileManager(JavaFileManager standard) {
    super(standard);
  }

  /** Class files by binary name, in the order in which they were written. */
  Map<String, MemoryFile> classes() {
    return classes;
  }

  /** Generated sources by path. */
  Map<String, MemoryFile> sources() {
    return sources;
  }

  /** Other generated files by path. */
  Map<String, MemoryFile> resources() {
    return resources;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, @Nullable FileObject sibling) {
    String path = className.replace('.', '/') + kind.extension;
    return kind == Kind.CLASS
        ? classes.computeIfAbsent(className, name -> new MemoryFile(path, kind))
        : sources.computeIfAbsent(path, name -> new MemoryFile(path, kind));
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
    return resources.computeIfAbsent(
        path(packageName, relativeName), path -> new MemoryFile(path, Kind.OTHER));
  }

  @Override
  public @Nullable FileObject getFileForInput(
      Location location, String packageName, String relativeName) throws IOException {
    MemoryFile written = resources.get(path(packageName, relativeName));
    return written != null ? written : super.getFileForInput(location, packageName, relativeName);
  }

  private static String path(String packageName, String relativeName) {
    return packageName.isEmpty()
        ? relativeName
        : packageName.replace('.', '/') + "/" + relativeName;
  }
}
