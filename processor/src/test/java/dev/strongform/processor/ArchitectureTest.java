package dev.strongform.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls between the compiler's stages: data flows one way. */
class ArchitectureTest {
  private static final String ROOT = "dev.strongform.processor.";
  private static final JavaClasses COMPILER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.strongform.processor");

  @ParameterizedTest
  @CsvSource({
    "option, diagnostic",
    "diagnostic, ''",
    "expression, ''",
    "declaration, diagnostic",
    "read, declaration diagnostic",
    "check.form, declaration diagnostic",
    "model, expression",
    "jet, expression",
    "structure, model expression jet",
    "lower, declaration expression model diagnostic",
    "check.meaning, model expression structure jet diagnostic",
    "plan, expression jet model structure",
    "emit, plan model structure expression jet",
  })
  void aStageSeesOnlyWhatItMay(String stage, String allowed) {
    String[] visible =
        Stream.concat(Stream.of(stage), Arrays.stream(allowed.split(" ")))
            .filter(name -> !name.isEmpty())
            .map(name -> ROOT + name)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + stage)
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("dev.strongform..")).or(resideInAnyPackage(visible)))
        .check(COMPILER);
  }

  @Test
  void compilerTypesStopAtTheDoor() {
    DescribedPredicate<JavaClass> ofTheCompiler =
        resideInAnyPackage("com.sun..", "javax.lang.model..", "javax.annotation.processing..")
            .and(not(isOneOf(Modifier.class, SourceVersion.class, Generated.class)));
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "read", ROOT + "step", "dev.strongform.processor")
        .should()
        .dependOnClassesThat(ofTheCompiler)
        .check(COMPILER);
  }

  private static DescribedPredicate<JavaClass> isOneOf(Class<?>... types) {
    return DescribedPredicate.describe(
        "harmless", type -> Arrays.stream(types).anyMatch(type::isEquivalentTo));
  }

  @Test
  void theRuntimeIsNeverLinked() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.strongform.kernel..", "dev.strongform.annotations..")
        .check(COMPILER);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.strongform.processor.(**)").should().beFreeOfCycles().check(COMPILER);
  }
}
