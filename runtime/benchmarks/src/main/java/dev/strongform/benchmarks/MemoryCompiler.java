package dev.strongform.benchmarks;

import dev.strongform.annotations.Problem;
import dev.strongform.kernel.CompiledProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.hipparchus.util.FastMath;

/** Runs javac on files, and keeps what it writes in memory. */
final class MemoryCompiler {
  private static final String CLASS_PATH =
      Stream.of(Problem.class, CompiledProblem.class, FastMath.class)
          .map(MemoryCompiler::home)
          .collect(Collectors.joining(System.getProperty("path.separator")));

  private MemoryCompiler() {}

  /**
   * Compiles files with the class path of the samples.
   *
   * @return the number of files written
   * @throws IllegalStateException if they do not compile
   */
  static int compile(List<Path> files, List<String> options, List<Processor> processors) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Output output = new Output(standard)) {
      List<String> all =
          Stream.concat(Stream.of("-nowarn", "-classpath", CLASS_PATH), options.stream()).toList();
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, output, said -> {}, all, null, standard.getJavaFileObjectsFromPaths(files));
      task.setProcessors(processors);
      if (!task.call()) {
        throw new IllegalStateException(files + " do not compile");
      }
      return output.written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes what javac and the processor write. */
  private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private int written;

    Output(StandardJavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      written++;
      return new MemoryFile(className, kind);
    }

    @Override
    public FileObject getFileForOutput(
        JavaFileManager.Location location,
        String packageName,
        String relativeName,
        FileObject sibling) {
      written++;
      return new MemoryFile(relativeName, JavaFileObject.Kind.OTHER);
    }
  }

  private static final class MemoryFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MemoryFile(String name, Kind kind) {
      super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
