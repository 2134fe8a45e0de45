package dev.strongform.processor.emit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one class in memory and loads it. */
final class InMemoryCompiler {
  private InMemoryCompiler() {}

  static Class<?> load(String name, String source) {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    Output output = new Output(name);
    Manager manager = new Manager(compiler.getStandardFileManager(problems, null, null), output);
    List<String> options = List.of("-proc:none", "-Xlint:all", "-Werror");
    boolean done =
        compiler
            .getTask(null, manager, problems, options, null, List.of(new Source(name, source)))
            .call();
    if (!done) {
      throw new AssertionError(problems.getDiagnostics() + "\n" + source);
    }
    return new Loader().define(name, output.bytes.toByteArray());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String name) {
      super(URI.create("bytes:///" + name + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Manager extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Output output;

    Manager(StandardJavaFileManager standard, Output output) {
      super(standard);
      this.output = output;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return output;
    }
  }

  private static final class Loader extends ClassLoader {
    Class<?> define(String name, byte[] bytes) {
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
