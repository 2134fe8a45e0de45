package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.cli.doubles.PanesProblem;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.FourierFeatures;
import dev.strongform.kernel.RandomFeatures;
import dev.strongform.kernel.Siren;
import dev.strongform.kernel.Subdomains;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Networks of one kind in the place of another, by flags. */
final class NetworkKindTest {
  private static final FourierFeatures FEATURES = new FourierFeatures(6, List.of(2.0, 7.0));

  private static NetworkFlags flags(String... arguments) {
    NetworkFlags flags = new NetworkFlags();
    new CommandLine(flags).parseArgs(arguments);
    return flags;
  }

  private static CompiledProblem problem(Architecture network) {
    CompiledProblem panes = new PanesProblem();
    return panes.with(panes.domain(), List.of(network));
  }

  private static Architecture network(Architecture declared, String... arguments) {
    return flags(arguments).applyTo(problem(declared)).networks().get(0);
  }

  private static Architecture fourier() {
    return Architecture.fourier("u", FEATURES, List.of(9, 8), Activation.SWISH, 1);
  }

  private static Architecture mlp() {
    return new Architecture("u", List.of(9, 8), Activation.TANH, 1);
  }

  @Test
  void trainedLayersKeepTheirSizes() {
    Architecture siren = Architecture.siren("u", List.of(9, 8), 1, Siren.USUAL);
    assertEquals(siren, network(fourier(), "--ansatz", "siren"));
    assertEquals(mlp(), network(fourier(), "--ansatz", "mlp"));
    assertEquals(mlp(), network(siren, "--ansatz", "mlp"));
    assertEquals(
        Architecture.fourier("u", FourierFeatures.USUAL, List.of(9, 8), Activation.TANH, 1),
        network(mlp(), "--ansatz", "fourier"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"declared", "fourier"})
  void aDeclaredKindKeepsItsSettings(String ansatz) {
    assertEquals(fourier(), network(fourier(), "--ansatz", ansatz));
    assertFalse(flags("--ansatz", ansatz).overrides(problem(fourier())));
  }

  @Test
  void theScaleIsTheKindsFrequency() {
    Architecture fourier = network(fourier(), "--scale", "3,30", "--width", "5");
    assertEquals(Optional.of(new FourierFeatures(6, List.of(3.0, 30.0))), fourier.frequencies());
    assertEquals(List.of(12, 5, 5), fourier.layers());
    Architecture siren = network(mlp(), "--ansatz", "siren", "--scale", "15");
    assertEquals(Optional.of(new Siren(15)), siren.frequencies());
  }

  @Test
  void subdomainsKeepTheNetworkThatIsTrained() {
    assertEquals(mlp().in(Subdomains.USUAL), network(mlp(), "--ansatz", "subdomains"));
    Architecture siren = Architecture.siren("u", List.of(9, 8), 1, Siren.USUAL);
    Architecture boxed = network(siren, "--ansatz", "subdomains", "--scale", "15", "--width", "4");
    assertEquals(List.of(4, 4), boxed.hidden());
    assertEquals(Optional.of(new Siren(15)), boxed.frequencies());
    assertEquals(fourier().in(Subdomains.USUAL), network(fourier(), "--ansatz", "subdomains"));
    assertEquals(
        mlp(), network(boxed, "--ansatz", "mlp", "--width", "9").withHidden(List.of(9, 8)));
  }

  @Test
  void boxesAreThoseAskedFor() {
    Architecture declared = mlp().in(new Subdomains(List.of(2, 1), 0.7));
    assertEquals(declared, network(declared));
    assertEquals(mlp().in(new Subdomains(List.of(4, 2), 0.7)), network(declared, "--boxes", "4,2"));
    assertEquals(
        mlp().in(new Subdomains(List.of(3), 1)),
        network(mlp(), "--ansatz", "subdomains", "--overlap", "1"));
    assertThrows(Mistake.class, () -> network(mlp(), "--boxes", "4"));
    assertThrows(Mistake.class, () -> network(mlp(), "--ansatz", "windows", "--boxes", "4"));
    assertThrows(Mistake.class, () -> network(declared, "--scale", "4"));
    assertThrows(IllegalArgumentException.class, () -> network(declared, "--overlap", "2"));
  }

  @Test
  void drawnFeaturesLieInBoxesWhereBoxesAreAskedFor() {
    Architecture features = network(mlp(), "--ansatz", "features", "--width", "40");
    Subdomains boxes = new Subdomains(List.of(4, 2), 0.5);
    assertEquals(
        features.in(boxes),
        network(mlp(), "--ansatz", "features", "--width", "40", "--boxes", "4,2"));
    assertEquals(features.in(boxes), network(features, "--boxes", "4,2"));
    assertEquals(features.in(boxes), network(features.in(boxes), "--ansatz", "features"));
    assertEquals(
        features.in(boxes).withDrawn(new RandomFeatures(List.of(9.0), RandomFeatures.USUAL_SHARES)),
        network(features.in(boxes), "--scale", "9"));
    assertFalse(flags("--boxes", "4,2").overrides(problem(features)));
    assertTrue(network(features.in(boxes), "--ansatz", "mlp").subdomains().isEmpty());
    assertEquals(
        Optional.of(boxes), network(features.in(boxes), "--ansatz", "subdomains").subdomains());
  }

  @Test
  void drawnFeaturesInTheirPlaceGetTheirOwnMethod() {
    assertTrue(flags("--ansatz", "features").overrides(problem(fourier())));
    Architecture features = network(fourier(), "--ansatz", "features");
    assertTrue(features.drawn().isPresent() && features.frequencies().isEmpty());
  }

  @Test
  void fractionsOfTheScaleAreOfDrawnFeatures() {
    Architecture features = network(mlp(), "--ansatz", "features", "--fractions", "1,0.1");
    RandomFeatures drawn = features.drawn().orElseThrow();
    assertEquals(List.of(1.0, 0.1), drawn.fractions());
    RandomFeatures other = network(features, "--scale", "9").drawn().orElseThrow();
    assertEquals(new RandomFeatures(List.of(9.0), drawn.shares(), drawn.fractions()), other);
    assertThrows(Mistake.class, () -> network(mlp(), "--fractions", "1,0.1"));
    assertThrows(
        Mistake.class, () -> network(mlp(), "--ansatz", "windows", "--fractions", "1,0.1"));
    assertThrows(IllegalArgumentException.class, () -> network(features, "--fractions", "2"));
  }

  @Test
  void whatHasNoSuchFrequencyIsRefused() {
    assertThrows(Mistake.class, () -> network(mlp(), "--scale", "3"));
    assertThrows(Mistake.class, () -> network(mlp(), "--ansatz", "siren", "--scale", "3,4"));
    assertThrows(Mistake.class, () -> network(mlp(), "--ansatz", "sine"));
  }
}
