package dev.strongform.verify;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Operations;
import dev.strongform.kernel.TermKernel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Lists the methods of a problem's kernels, as its class files hold them. */
public final class KernelMethods {
  private KernelMethods() {}

  /**
   * The methods of every term's kernel in the order of the source, constructors left out.
   *
   * @throws IllegalStateException if a kernel's class loader does not give its class file
   */
  public static List<KernelMethod> of(CompiledProblem problem) {
    return problem.terms().stream().flatMap(term -> of(term).stream()).toList();
  }

  private static List<KernelMethod> of(TermKernel kernel) {
    Map<String, Integer> sizes = MethodSizes.of(classFile(kernel.getClass()));
    return sizes.entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("<"))
        .map(entry -> method(kernel, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static KernelMethod method(TermKernel kernel, String signature, int bytes) {
    String name = signature.substring(0, signature.indexOf('('));
    return new KernelMethod(kernel.info().name(), name, operations(kernel.getClass(), name), bytes);
  }

  /** The count that the compiler wrote on the method; loops over lanes have names of their own. */
  private static OptionalLong operations(Class<?> owner, String name) {
    return Arrays.stream(owner.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.isAnnotationPresent(Operations.class))
        .mapToLong(KernelMethods::count)
        .findFirst();
  }

  private static long count(Method method) {
    return method.getAnnotation(Operations.class).value();
  }

  private static byte[] classFile(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length()) + ".class";
    String name = file.startsWith(".") ? file.substring(1) : file;
    try (InputStream in = type.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the class loader of " + type.getName() + " does not give its class file " + name);
      }
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
