package dev.strongform.optim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Parts are below methods, and methods below their table. */
class OptimWallsTest {
  private static final String ROOT = "dev.strongform.optim";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final ArchRule NO_CYCLES =
      slices().matching("dev.strongform.(**)").should().beFreeOfCycles();

  private static final ArchRule PARTS_KNOW_NO_METHODS =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".preset", ROOT + ".schedule")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, ROOT + ".preset", ROOT + ".schedule");

  private static final ArchRule METHODS_KNOW_NO_TABLE =
      noClasses()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".preset", ROOT + ".schedule");

  @Test
  void packagesAreFreeOfCycles() {
    NO_CYCLES.check(CLASSES);
  }

  @Test
  void whatComposesIsAbovePartsAndBelowTheTable() {
    PARTS_KNOW_NO_METHODS.check(CLASSES);
    METHODS_KNOW_NO_TABLE.check(CLASSES);
  }
}
