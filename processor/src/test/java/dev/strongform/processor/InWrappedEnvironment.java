package dev.strongform.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Hands the processor a wrapped environment, as build tools do. */
final class InWrappedEnvironment extends AbstractProcessor {
  private final UnaryOperator<ProcessingEnvironment> wrapper;
  private final ProblemProcessor processor = new ProblemProcessor();

  InWrappedEnvironment(UnaryOperator<ProcessingEnvironment> wrapper) {
    this.wrapper = wrapper;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(wrapper.apply(environment));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  /** As IntelliJ does: a dynamic proxy whose handler holds the environment. */
  static ProcessingEnvironment proxied(ProcessingEnvironment environment) {
    return proxy(new Handler(environment));
  }

  /** As Gradle does: a class with the environment in a field. */
  static ProcessingEnvironment delegating(ProcessingEnvironment environment) {
    return new Delegating(environment, environment.getFiler());
  }

  /** As another compiler does: no environment of javac's can be reached. */
  static ProcessingEnvironment sealed(ProcessingEnvironment environment) {
    HIDDEN.add(environment);
    int index = HIDDEN.size() - 1;
    return proxy((proxy, method, arguments) -> method.invoke(HIDDEN.get(index), arguments));
  }

  private static final List<ProcessingEnvironment> HIDDEN = new ArrayList<>();

  private static ProcessingEnvironment proxy(InvocationHandler handler) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            InWrappedEnvironment.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            handler);
  }

  private record Handler(Object wrapped) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.invoke(wrapped, arguments);
    }
  }

  /** Writes down every file that is generated, with the elements it comes from. */
  static ProcessingEnvironment recording(ProcessingEnvironment environment, List<String> files) {
    Filer filer =
        (Filer)
            Proxy.newProxyInstance(
                InWrappedEnvironment.class.getClassLoader(),
                new Class<?>[] {Filer.class},
                (proxy, method, arguments) -> {
                  String name = arguments[arguments.length - 2].toString();
                  Object[] origins = (Object[]) arguments[arguments.length - 1];
                  files.add(
                      name.substring(name.indexOf("demo.") < 0 ? 0 : "demo.".length())
                          + " from "
                          + Arrays.toString(origins));
                  return method.invoke(environment.getFiler(), arguments);
                });
    return new Delegating(environment, filer);
  }

  private static final class Delegating implements ProcessingEnvironment {
    private final ProcessingEnvironment delegate;
    private final Filer filer;

    Delegating(ProcessingEnvironment delegate, Filer filer) {
      this.delegate = delegate;
      this.filer = filer;
    }

    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return filer;
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }
}
