package dev.strongform;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may see whom, from the kernel contract up to training. */
class TrainingWallsTest {
  private static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("kernel")
          .definedBy("dev.strongform.kernel..")
          .layer("points")
          .definedBy("dev.strongform.points..")
          .layer("linalg")
          .definedBy("dev.strongform.linalg..")
          .layer("objective")
          .definedBy("dev.strongform.objective..")
          .layer("optim")
          .definedBy("dev.strongform.optim..")
          .layer("windows")
          .definedBy("dev.strongform.windows..")
          .layer("train")
          .definedBy("dev.strongform.train..")
          .layer("slabs")
          .definedBy("dev.strongform.slabs..")
          .layer("verify")
          .definedBy("dev.strongform.verify..")
          .layer("spectrum")
          .definedBy("dev.strongform.spectrum..")
          .layer("compare")
          .definedBy("dev.strongform.compare..")
          .whereLayer("verify")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("spectrum")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("compare")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("slabs")
          .mayOnlyBeAccessedByLayers("train")
          .whereLayer("train")
          .mayOnlyBeAccessedByLayers("verify", "spectrum", "compare")
          .whereLayer("windows")
          .mayOnlyBeAccessedByLayers("train", "verify")
          .whereLayer("optim")
          .mayOnlyBeAccessedByLayers("train", "verify", "spectrum", "compare")
          .whereLayer("objective")
          .mayOnlyBeAccessedByLayers("optim", "windows", "train", "verify", "spectrum", "compare")
          .whereLayer("linalg")
          .mayOnlyBeAccessedByLayers(
              "objective", "optim", "windows", "train", "verify", "spectrum", "compare")
          .whereLayer("points")
          .mayOnlyBeAccessedByLayers("objective", "train", "verify", "spectrum", "compare");

  @Test
  void layersSeeOnlyWhatIsBelow() {
    LAYERS.check(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.strongform"));
  }
}
