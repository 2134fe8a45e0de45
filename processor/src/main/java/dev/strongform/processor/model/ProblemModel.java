package dev.strongform.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A well-formed problem: what every later stage works on.
 *
 * @param axes the scalar axes, time last
 * @param subdomains the boxes that each have such networks, where the domain is cut
 * @param trainables coefficients that are identified
 * @param terms the residuals, in the order written
 * @param fields what the solution evaluates: unknowns first
 * @param reference path of a table to measure against
 */
public record ProblemModel(
    String packageName,
    String className,
    List<AxisModel> axes,
    List<CoordinateModel> coordinates,
    List<UnknownModel> unknowns,
    List<NetworkModel> networks,
    Optional<SubdomainsModel> subdomains,
    List<TrainableModel> trainables,
    List<TermModel> terms,
    List<FieldModel> fields,
    TrainingModel training,
    Optional<String> reference) {
  /** Copies the lists. */
  public ProblemModel {
    axes = List.copyOf(axes);
    coordinates = List.copyOf(coordinates);
    unknowns = List.copyOf(unknowns);
    networks = List.copyOf(networks);
    trainables = List.copyOf(trainables);
    terms = List.copyOf(terms);
    fields = List.copyOf(fields);
  }

  /** The class's qualified name. */
  public String qualifiedName() {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }

  /** The space axes. */
  public List<AxisModel> space() {
    return axes.stream().filter(axis -> !axis.time()).toList();
  }

  /** The time axis, where there is one. */
  public Optional<AxisModel> time() {
    return axes.stream().filter(AxisModel::time).findFirst();
  }

  /** Whether windows of polynomials stand in the place of networks. */
  public boolean isWindowed() {
    return networks.stream().anyMatch(network -> network.windows().isPresent());
  }

  /** The number of features that a network reads: a periodic axis gives two. */
  public int features() {
    return axes.stream().mapToInt(axis -> axis.periodic() ? 2 : 1).sum();
  }

  /**
   * The output fields of every network; where coefficients are identified, last those, whose jets
   * are their values.
   */
  public List<List<String>> outputs() {
    List<List<String>> outputs = new ArrayList<>();
    networks.forEach(network -> outputs.add(network.outputs()));
    if (!trainables.isEmpty()) {
      outputs.add(trainables.stream().map(TrainableModel::name).toList());
    }
    return outputs;
  }

  /** The integrands that are made least, in the order written. */
  public List<TermModel> energies() {
    return terms.stream().filter(TermModel::isEnergy).toList();
  }

  /** The unknown of that name. */
  public Optional<UnknownModel> unknown(String name) {
    return unknowns.stream().filter(unknown -> unknown.name().equals(name)).findFirst();
  }

  /** The coefficient of that name. */
  public Optional<TrainableModel> trainable(String name) {
    return trainables.stream().filter(trainable -> trainable.name().equals(name)).findFirst();
  }

  /** The same problem with other terms. */
  public ProblemModel withTerms(List<TermModel> changed) {
    return with(changed, fields);
  }

  /** The same problem with other terms and other fields of the solution. */
  public ProblemModel with(List<TermModel> changed, List<FieldModel> evaluated) {
    return new ProblemModel(
        packageName,
        className,
        axes,
        coordinates,
        unknowns,
        networks,
        subdomains,
        trainables,
        changed,
        evaluated,
        training,
        reference);
  }
}
