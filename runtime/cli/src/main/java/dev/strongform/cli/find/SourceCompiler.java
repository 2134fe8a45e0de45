package dev.strongform.cli.find;

import com.sun.source.util.JavacTask;
import dev.strongform.cli.terminal.Mistake;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a single file in memory, with the processor that the launcher hands over. */
public final class SourceCompiler {
  private final Optional<String> processorPath;
  private final String classPath;
  private final PrintWriter messages;

  /**
   * A compiler.
   *
   * @param processorPath the path of the annotation processor
   * @param classPath the path of the annotations and the runtime
   * @param messages where errors and warnings are printed, as javac prints them
   */
  public SourceCompiler(Optional<String> processorPath, String classPath, PrintWriter messages) {
    this.processorPath = processorPath;
    this.classPath = classPath;
    this.messages = messages;
  }

  static SourceCompiler system(PrintWriter messages) {
    return new SourceCompiler(
        Optional.ofNullable(System.getProperty("strongform.processorpath")),
        System.getProperty("java.class.path", ""),
        messages);
  }

  CompiledSource compile(SourceFile file) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw Mistake.command(
          "this Java (%s) has no compiler, which a FILE.java needs: run with a JDK, for example"
              + " apt-get install -y openjdk-17-jdk-headless.",
          System.getProperty("java.home"));
    }
    try (StandardJavaFileManager standard =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      return compile(compiler, standard, file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private CompiledSource compile(
      JavaCompiler compiler, StandardJavaFileManager standard, SourceFile file) {
    MemoryFileManager output = new MemoryFileManager(standard);
    JavaFileObject source = standard.getJavaFileObjects(file.path()).iterator().next();
    ProblemClasses problems = new ProblemClasses(source);
    JavacTask task =
        (JavacTask) compiler.getTask(messages, output, null, options(), null, List.of(source));
    task.addTaskListener(problems);
    boolean compiled = task.call();
    messages.flush();
    if (!compiled) {
      throw Mistake.model("%s does not compile; nothing was run.", file.path());
    }
    return new CompiledSource(file, problems.names(), output);
  }

  private List<String> options() {
    String path =
        processorPath.orElseThrow(
            () ->
                Mistake.command(
                    "a FILE.java needs the annotation processor: start with the launcher"
                        + " ./strongform, or pass -Dstrongform.processorpath."));
    return List.of("-classpath", classPath, "-processorpath", path);
  }
}
