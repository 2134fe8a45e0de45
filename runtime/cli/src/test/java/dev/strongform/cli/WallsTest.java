package dev.strongform.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What may see what in the command line. */
final class WallsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void neitherTheProcessorNorTheAnnotationsAreLinked() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.strongform.processor..", "dev.strongform.annotations..")
        .check(CLASSES);
  }

  @Test
  void dependenciesGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("commands")
        .definedBy("dev.strongform.cli")
        .layer("find")
        .definedBy("..cli.find..")
        .layer("report")
        .definedBy("..cli.report..")
        .layer("output")
        .definedBy("..cli.output..")
        .layer("plot")
        .definedBy("..cli.plot..")
        .layer("field")
        .definedBy("..cli.field..")
        .layer("doctor")
        .definedBy("..cli.doctor..")
        .layer("bench")
        .definedBy("..cli.bench..")
        .layer("terminal")
        .definedBy("..cli.terminal..")
        .whereLayer("commands")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("find")
        .mayOnlyBeAccessedByLayers("commands")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("commands")
        .whereLayer("output")
        .mayOnlyBeAccessedByLayers("commands", "bench")
        .whereLayer("bench")
        .mayOnlyBeAccessedByLayers("commands")
        .whereLayer("doctor")
        .mayOnlyBeAccessedByLayers("commands")
        .whereLayer("plot")
        .mayOnlyBeAccessedByLayers("output")
        .whereLayer("field")
        .mayOnlyBeAccessedByLayers("output", "plot")
        .check(CLASSES);
  }
}
