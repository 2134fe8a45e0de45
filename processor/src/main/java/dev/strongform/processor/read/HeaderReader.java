package dev.strongform.processor.read;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.DrawDecl;
import dev.strongform.processor.declaration.FourierDecl;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.MlpDecl;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.NetworkKindDecl;
import dev.strongform.processor.declaration.SirenDecl;
import dev.strongform.processor.declaration.SubdomainsDecl;
import dev.strongform.processor.declaration.TrainingDecl;
import dev.strongform.processor.declaration.UnknownDecl;
import dev.strongform.processor.declaration.WindowsDecl;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the annotations on a problem's class. */
final class HeaderReader {
  private final Annotations annotations;

  HeaderReader(Annotations annotations) {
    this.annotations = annotations;
  }

  List<AxisDecl> coordinates() {
    return annotations.all("Coordinate").stream().map(HeaderReader::coordinate).toList();
  }

  private static AxisDecl coordinate(AnnotationReading read) {
    return new AxisDecl(
        read.ref(),
        read.text("name"),
        read.real("min"),
        read.real("max"),
        read.integer("dimension"),
        false);
  }

  Optional<AxisDecl> time() {
    return annotations
        .one("Time")
        .map(
            read ->
                new AxisDecl(
                    read.ref(),
                    read.text("name"),
                    read.real("min"),
                    read.real("max"),
                    new Located<>(1, read.ref()),
                    true));
  }

  List<UnknownDecl> unknowns() {
    return annotations.all("Unknown").stream()
        .map(read -> new UnknownDecl(read.ref(), read.text("name")))
        .toList();
  }

  /** The networks that are trained whole, those whose hidden layer is drawn, then windows. */
  List<NetworkDecl> networks() {
    return Stream.of(
            annotations.all("Mlp").stream().map(HeaderReader::mlp),
            annotations.all("FourierFeatures").stream().map(HeaderReader::fourier),
            annotations.all("Siren").stream().map(HeaderReader::siren),
            annotations.all("RandomFeatures").stream().map(HeaderReader::features),
            annotations.one("Windows").stream().map(HeaderReader::windows))
        .flatMap(kind -> kind)
        .toList();
  }

  private static NetworkDecl mlp(AnnotationReading read) {
    return layered(read, read.constant("activation"), new MlpDecl());
  }

  private static NetworkDecl fourier(AnnotationReading read) {
    FourierDecl drawn = new FourierDecl(read.integer("directions"), read.reals("scales"));
    return layered(read, read.constant("activation"), drawn);
  }

  private static NetworkDecl siren(AnnotationReading read) {
    return layered(read, new Located<>("SINE", read.ref()), new SirenDecl(read.real("omega0")));
  }

  /** A network whose hidden layers are listed. */
  private static NetworkDecl layered(
      AnnotationReading read, Located<String> activation, NetworkKindDecl kind) {
    return new NetworkDecl(read.ref(), read.texts("of"), read.integers("hidden"), activation, kind);
  }

  private static NetworkDecl features(AnnotationReading read) {
    return new NetworkDecl(
        read.ref(),
        read.texts("of"),
        List.of(read.integer("count")),
        read.constant("activation"),
        new DrawDecl(read.reals("scale"), read.reals("shares"), read.reals("fractions")));
  }

  private static NetworkDecl windows(AnnotationReading read) {
    return new NetworkDecl(
        read.ref(),
        List.of(),
        List.of(),
        new Located<>("TANH", read.ref()),
        new WindowsDecl(read.integer("space"), read.integer("time"), read.real("tolerance")));
  }

  Optional<SubdomainsDecl> subdomains() {
    return annotations
        .one("Subdomains")
        .map(read -> new SubdomainsDecl(read.ref(), read.integers("boxes"), read.real("overlap")));
  }

  List<Located<String>> periodic() {
    return annotations.one("Periodic").map(read -> read.texts("value")).orElse(List.of());
  }

  Optional<Located<String>> reference() {
    return annotations.one("Reference").map(read -> read.text("value"));
  }

  /**
   * The training, or its defaults.
   *
   * @param problem the class
   */
  TrainingDecl training(SourceRef problem) {
    return annotations
        .one("Training")
        .map(HeaderReader::training)
        .orElseGet(() -> TrainingDecl.defaults(problem));
  }

  private static TrainingDecl training(AnnotationReading read) {
    return new TrainingDecl(
        read.ref(),
        read.text("method"),
        read.text("sampling"),
        read.integer("interior"),
        read.integer("boundary"),
        read.integer("initial"),
        read.integer("iterations"),
        read.integer("batch"),
        read.real("seconds"),
        read.longInteger("seed"),
        read.texts("weights"),
        read.integer("resample"),
        read.text("resampling"),
        read.integer("slabs"),
        read.reals("cuts"),
        read.real("goal"));
  }
}
