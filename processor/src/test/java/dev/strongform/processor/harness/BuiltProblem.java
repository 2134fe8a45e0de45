package dev.strongform.processor.harness;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Slab;
import dev.strongform.kernel.Windows;
import dev.strongform.processor.ProblemProcessor;
import dev.strongform.processor.testing.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Sources compiled in memory by the processor: what was said, what was generated, and the classes.
 */
public final class BuiltProblem {
  private static final int FEW_FEATURES = 12;

  private static final Map<List<SourceText>, BuiltProblem> KNOWN = new ConcurrentHashMap<>();

  private final List<SourceText> sources;
  private final Compilation compilation;
  private final MemoryClasses classes;
  private final ModelCapture capture = new ModelCapture();

  private BuiltProblem(List<SourceText> sources, String... options) {
    this.sources = List.copyOf(sources);
    this.compilation =
        Javac.compiler()
            .withOptions((Object[]) options)
            .withProcessors(capture, new ProblemProcessor())
            .compile(files(sources));
    this.classes = new MemoryClasses(contents(compilation.generatedFiles()));
  }

  private static List<JavaFileObject> files(List<SourceText> sources) {
    return sources.stream()
        .map(file -> JavaFileObjects.forSourceString(file.className(), file.text()))
        .toList();
  }

  /** Compiles sources, the problem first, with all of javac's warnings; the same ones once only. */
  public static BuiltProblem of(List<SourceText> sources) {
    return KNOWN.computeIfAbsent(
        List.copyOf(sources), key -> new BuiltProblem(key, "-Xlint:all,-processing"));
  }

  /** Compiles one source. */
  public static BuiltProblem of(SourceText source) {
    return of(List.of(source));
  }

  /** A sample by its problem's qualified name, or a toy by its simple name. */
  public static BuiltProblem named(String name) {
    return of(SourceText.named(name));
  }

  /** What is generated for it when the processor runs once more, and nothing is compiled. */
  public static Map<String, String> generatedAnew(String name) {
    return new BuiltProblem(SourceText.named(name), "-proc:only").generated();
  }

  /** What javac said of a kind, a line each: {@code Burgers.java:14: text}. */
  public List<String> said(Diagnostic.Kind... kinds) {
    List<Diagnostic.Kind> wanted = List.of(kinds);
    return compilation.diagnostics().stream()
        .filter(diagnostic -> wanted.contains(diagnostic.getKind()))
        .map(BuiltProblem::line)
        .toList();
  }

  /** Errors and warnings. */
  public List<String> complaints() {
    return said(Diagnostic.Kind.ERROR, Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING);
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    String file = diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
    return file + ":" + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
  }

  /** The texts of all generated files by name: sources and the model card. */
  public Map<String, String> generated() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        texts.put(nameOf(file), new String(bytes(file), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /** A generated text whose file's name ends so. */
  public String generated(String ending) {
    return generated().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(ending))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(ending + " is not among " + generated()));
  }

  /** The bytes of the classes that the generated sources became, by file name. */
  public Map<String, byte[]> classFiles() {
    return classes.classFiles();
  }

  /** The problem, lowered anew: what made the expressions is the caller's own. */
  public CapturedModel model() {
    return capture
        .lowered()
        .orElseThrow(() -> new IllegalStateException("no model: " + complaints()));
  }

  /**
   * An instance of the generated problem. Features are drawn in so many that a test would count
   * minutes: it gets a few of them, which run through the same code. Windows, whose places are
   * found while solving, lie in two slabs.
   */
  public CompiledProblem problem() {
    CompiledProblem problem = declaredProblem();
    if (problem.isWindowed()) {
      return placed(problem);
    }
    return problem.isDrawn()
        ? problem.with(
            problem.domain(), problem.networks().stream().map(BuiltProblem::small).toList())
        : problem;
  }

  /** An instance of the generated problem in the size that the class declares. */
  public CompiledProblem declaredProblem() {
    return classes.problem(sources.get(0).className() + "Problem");
  }

  private static CompiledProblem placed(CompiledProblem problem) {
    Axis first = problem.domain().axes().get(0);
    Axis last = problem.domain().axes().get(1);
    double middle = last.min() + 0.4 * last.length();
    double cut = first.min() + 0.3 * first.length();
    Windows declared = problem.networks().get(0).windows().orElseThrow();
    return problem.in(
        declared.in(
            List.of(
                new Slab(last.min(), middle, new double[] {first.min(), first.max()}),
                new Slab(middle, last.max(), new double[] {first.min(), cut, first.max()}))));
  }

  private static Architecture small(Architecture network) {
    return network.drawn().isPresent() ? network.resized(FEW_FEATURES, 1) : network;
  }

  /** Loads a class of the compilation. */
  public Class<?> load(String className) {
    return classes.load(className);
  }

  private static Map<String, byte[]> contents(List<JavaFileObject> files) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    files.forEach(file -> contents.put(nameOf(file), bytes(file)));
    return contents;
  }

  /** The file's path below the output folder. */
  private static String nameOf(JavaFileObject file) {
    List<String> parts = new ArrayList<>(List.of(file.toUri().getPath().split("/")));
    return String.join("/", parts.subList(2, parts.size()));
  }

  private static byte[] bytes(JavaFileObject file) {
    try (var in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
