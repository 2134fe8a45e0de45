package dev.strongform.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls between the compiler's packages. */
class ArchitectureTest {
  private static final String ROOT = "dev.strongform.processor";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(ProblemProcessor.class.getProtectionDomain().getCodeSource().getLocation());

  /** Each package and what it may see of the others; the root and {@code step} see all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "option | diagnostic",
        "diagnostic | -",
        "declaration | diagnostic",
        "read | declaration, diagnostic",
        "expression | -",
        "check.form | declaration, diagnostic",
        "lower | declaration, expression, model, diagnostic",
        "model | expression",
        "jet | expression",
        "structure | model, expression, jet",
        "check.meaning | model, expression, structure, jet, diagnostic",
        "plan | expression, jet, model, structure",
        "emit | plan, model, structure, expression, jet",
      })
  void packagesSeeWhatTheTableSays(String name, String seen) {
    Stream<String> others =
        seen == null ? Stream.of() : Arrays.stream(seen.split(",")).map(String::trim);
    String[] allowed =
        Stream.concat(
                Stream.of("java..", "javax..", "com.sun..", "com.palantir..", "org.jspecify.."),
                Stream.concat(Stream.of(name), others).map(each -> ROOT + "." + each))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsRow() {
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(15, found.size(), found::toString);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void typesOfTheCompilerStopAtTheDoor() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".read", ROOT + ".step")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javax..", "com.sun..")
                .and(not(belongToAnyOf(Modifier.class, SourceVersion.class, Generated.class))))
        .check(CLASSES);
  }

  @Test
  void onlyTheEmitterPrintsJava() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".emit")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir..")
        .check(CLASSES);
  }

  @Test
  void theRuntimeIsNeverLinked() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.strongform.kernel..", "dev.strongform.annotations..", "dev.strongform.train..")
        .check(CLASSES);
  }
}
