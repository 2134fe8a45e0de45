package dev.strongform.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class ProblemReaderTest {
  @Test
  void readsBurgers() {
    ProblemDecl problem =
        read(
            """
            package demo;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", min = -1, max = 1)
            @Time(name = "t", max = 1)
            @Unknown(name = "u")
            @Mlp(hidden = {20, 20, 20}, activation = Activation.TANH)
            final class Burgers {
              static final double NU = 0.01 / Math.PI;
              @Equation
              static double momentum(double u, double u_t, double u_x, double u_xx) {
                return u_t + u * u_x - NU * u_xx;
              }
              @Initial
              static double sine(double x, double u) {
                return u + Math.sin(Math.PI * x);
              }
              @Boundary
              static double walls(double u) {
                return u;
              }
            }
            """);
    assertEquals("Burgers", problem.name());
    assertEquals(1, problem.methods(Role.EQUATION).size());
    assertTrue(problem.time().isPresent());
  }

  private static ProblemDecl read(String source) {
    List<ProblemDecl> read = new ArrayList<>();
    Compiler.javac()
        .withProcessors(
            new AbstractProcessor() {
              @Override
              public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
                types.forEach(
                    type ->
                        round
                            .getElementsAnnotatedWith(type)
                            .forEach(
                                each ->
                                    read.add(
                                        ProblemReader.of(processingEnv)
                                            .orElseThrow()
                                            .read((TypeElement) each)
                                            .declaration()
                                            .orElseThrow())));
                return false;
              }

              @Override
              public Set<String> getSupportedAnnotationTypes() {
                return Set.of("dev.strongform.annotations.Problem");
              }

              @Override
              public SourceVersion getSupportedSourceVersion() {
                return SourceVersion.latest();
              }
            })
        .compile(JavaFileObjects.forSourceString("demo.Burgers", source));
    return read.get(0);
  }
}
