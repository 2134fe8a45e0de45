package dev.strongform.processor.harness;

import dev.strongform.kernel.CompiledProblem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Loads classes and resources that were compiled to memory. */
final class MemoryClasses extends ClassLoader {
  private final Map<String, byte[]> files;

  MemoryClasses(Map<String, byte[]> files) {
    super(MemoryClasses.class.getClassLoader());
    this.files = files;
  }

  Map<String, byte[]> classFiles() {
    Map<String, byte[]> found = new LinkedHashMap<>();
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(".class")) {
            found.put(name, bytes);
          }
        });
    return found;
  }

  Class<?> load(String className) {
    try {
      return loadClass(className);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(className + " was not compiled, only " + files.keySet(), e);
    }
  }

  CompiledProblem problem(String className) {
    try {
      return (CompiledProblem) load(className).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = files.get(name.replace('.', '/') + ".class");
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes = files.get(name);
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }
}
