package dev.strongform.samples;

import com.google.auto.service.AutoService;
import dev.strongform.Gallery;
import dev.strongform.GalleryEntry;
import dev.strongform.samples.allencahn.AllenCahn;
import dev.strongform.samples.beam.Beam;
import dev.strongform.samples.burgers.Burgers;
import dev.strongform.samples.burgershalf.BurgersHalf;
import dev.strongform.samples.burgersinverse.BurgersInverse;
import dev.strongform.samples.convection.Convection;
import dev.strongform.samples.diffusion.Diffusion;
import dev.strongform.samples.heat.Heat;
import dev.strongform.samples.heat4d.Heat4d;
import dev.strongform.samples.helmholtz.Helmholtz;
import dev.strongform.samples.kdv.Kdv;
import dev.strongform.samples.kovasznay.Kovasznay;
import dev.strongform.samples.lotkavolterra.LotkaVolterra;
import dev.strongform.samples.multiscale.PoissonMultiscale;
import dev.strongform.samples.poisson10d.Poisson10d;
import dev.strongform.samples.poisson2d.Poisson2d;
import dev.strongform.samples.poisson5d.Poisson5d;
import dev.strongform.samples.poissonsource.PoissonSource;
import dev.strongform.samples.reaction.Reaction;
import dev.strongform.samples.regression.Regression;
import dev.strongform.samples.ritz1d.Ritz1d;
import dev.strongform.samples.ritz2d.Ritz2d;
import dev.strongform.samples.schroedinger.Schroedinger;
import dev.strongform.samples.wave.Wave;
import dev.strongform.samples.waveinverse.WaveInverse;
import java.util.List;

/** The samples by the names that the command line knows. */
@AutoService(Gallery.class)
public final class SampleGallery implements Gallery {
  @Override
  public List<GalleryEntry> entries() {
    return List.of(
        new GalleryEntry("poisson2d", "Poisson's equation on the unit square", Poisson2d.class),
        new GalleryEntry(
            "poisson2d-multiscale", "Poisson's equation of four scales", PoissonMultiscale.class),
        new GalleryEntry("poisson5d", "Poisson's equation in five dimensions", Poisson5d.class),
        new GalleryEntry("poisson10d", "Laplace's equation in ten dimensions", Poisson10d.class),
        new GalleryEntry("ritz1d", "a loaded string as the least of its energy", Ritz1d.class),
        new GalleryEntry("ritz2d", "a loaded membrane as the least of its energy", Ritz2d.class),
        new GalleryEntry("heat", "the heat equation on an interval", Heat.class),
        new GalleryEntry("heat4d", "the heat equation on a cube of four dimensions", Heat4d.class),
        new GalleryEntry("helmholtz", "Helmholtz's equation with four waves up", Helmholtz.class),
        new GalleryEntry("burgers", "Burgers' equation with a steep layer", Burgers.class),
        new GalleryEntry("burgers-half", "half of it, to the digits", BurgersHalf.class),
        new GalleryEntry("allen-cahn", "Allen-Cahn with thin interfaces", AllenCahn.class),
        new GalleryEntry("kdv", "Korteweg-de Vries, a train of solitons", Kdv.class),
        new GalleryEntry("schroedinger", "two bound solitons, periodic", Schroedinger.class),
        new GalleryEntry("wave", "two modes of a vibrating string", Wave.class),
        new GalleryEntry("convection", "a wave carried around a circle", Convection.class),
        new GalleryEntry("reaction", "logistic growth from a bell-shaped start", Reaction.class),
        new GalleryEntry("beam", "a cantilever, of fourth order", Beam.class),
        new GalleryEntry("lotka-volterra", "predator and prey, two ODEs", LotkaVolterra.class),
        new GalleryEntry("kovasznay", "steady Navier-Stokes behind a grid", Kovasznay.class),
        new GalleryEntry("diffusion", "a flux with varying conductivity", Diffusion.class),
        new GalleryEntry(
            "burgers-inverse", "Burgers' viscosity from samples", BurgersInverse.class),
        new GalleryEntry("wave-inverse", "a wave's speed from samples", WaveInverse.class),
        new GalleryEntry("poisson-source", "a source from samples of u", PoissonSource.class),
        new GalleryEntry("regression", "a surface from noisy samples", Regression.class));
  }
}
