package dev.strongform.processor.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.harness.BuiltProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
  @Test
  void burgersIsDescribed() {
    assertEquals(
        List.of(
            "not affine in u",
            "u: order 2 in space, order 1 in time",
            "the equations' coefficients do not vary over the domain",
            "momentum carries the jet u, u_x, u_t, u_xx",
            "sine carries the jet u",
            "walls carries the jet u",
            "network of u: 9 parameters, layers [2], tanh"),
        facts("Burgers"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Decay | affine in u: one linear least squares trains the output layer",
        "Insulated | the equations' coefficients do not vary over the domain",
        "Pendulum | affine in speed alone",
        "Pendulum | not affine in angle",
        "Plate | u: order 4 in space, order 2 in time",
        "Fluxes | the equations' coefficients vary over the domain",
        "Fluxes | affine in v alone",
        "Hard | not affine in u",
        "Squared | affine in u, but not in its network, by the ansatz",
        "Film | not quadratic in u",
        "Film | u: order 1 in space",
        "dev.strongform.samples.ritz2d.Ritz2d | quadratic in u: one linear solve trains the output layer",
        "dev.strongform.samples.poisson2d.Poisson2d | affine in u: one linear least squares trains the output layer",
        "dev.strongform.samples.kovasznay.Kovasznay | affine in p alone",
        "dev.strongform.samples.kovasznay.Kovasznay | xMomentum, yMomentum, mass share the jet net, net_x, net_y, lap_net",
        "dev.strongform.samples.kovasznay.Kovasznay | uBoundary, vBoundary share the jet net",
        "dev.strongform.samples.kovasznay.Kovasznay | p is determined up to a constant",
        // One jet would cost their rows more than two forward sweeps do.
        "dev.strongform.samples.wave.Wave | shape carries the jet u",
        "dev.strongform.samples.wave.Wave | atRest carries the jet u, u_t",
        "dev.strongform.samples.beam.Beam | u: order 4 in space",
        "dev.strongform.samples.wave.Wave | u: order 2 in space, order 2 in time",
        "dev.strongform.samples.wave.Wave | network of u: 1001 parameters to solve for, over 1000 sine features, drawn",
        "dev.strongform.samples.diffusion.Diffusion | the equations' coefficients vary over the domain",
      })
  void factsAreProven(String problem, String fact) {
    assertTrue(facts(problem).contains(fact), () -> facts(problem).toString());
  }

  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#all")
  void theCardHoldsTheFactsThatTheProblemTells(String name) {
    BuiltProblem built = BuiltProblem.named(name);
    String card = built.generated(".md");
    assertEquals(card, built.problem().info().card());
    for (String fact : built.problem().info().facts()) {
      assertTrue(card.contains("- " + fact + "\n"), fact);
    }
    for (String heading : List.of("Symbols", "Equations", "Structure", "Kernels")) {
      assertTrue(card.contains("\n## " + heading + "\n"), heading);
    }
  }

  private static List<String> facts(String name) {
    return BuiltProblem.named(name).problem().info().facts();
  }
}
