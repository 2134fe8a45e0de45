package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A class annotated {@code @Problem}, as it was written.
 *
 * @param ref the class's name
 * @param packageName its package; empty for the unnamed one
 * @param name its simple name
 * @param kind what kind of type it is
 * @param nested whether it stands within another class
 * @param coordinates in order
 * @param time the time, where there is one
 * @param unknowns in order
 * @param networks in order; empty for the default one
 * @param subdomains the boxes that each have such networks, where the domain is cut
 * @param periodic names of periodic coordinates
 * @param training what a bare solve uses
 * @param reference path of a tabulated solution
 * @param trainables coefficients to identify, in order
 * @param constants other static final fields of the class, then of classes nested in it
 * @param methods of the class, then of classes nested in it, in order; then the conditions that
 *     known solutions bear ({@link ExactConditions})
 */
public record ProblemDecl(
    SourceRef ref,
    String packageName,
    String name,
    Kind kind,
    boolean nested,
    List<AxisDecl> coordinates,
    Optional<AxisDecl> time,
    List<UnknownDecl> unknowns,
    List<NetworkDecl> networks,
    Optional<SubdomainsDecl> subdomains,
    List<Located<String>> periodic,
    TrainingDecl training,
    Optional<Located<String>> reference,
    List<TrainableDecl> trainables,
    List<ConstantDecl> constants,
    List<MethodDecl> methods) {
  /** A kind of type. */
  public enum Kind {
    /** A class, as it should be. */
    CLASS,
    /** An interface. */
    INTERFACE,
    /** An enum. */
    ENUM,
    /** A record. */
    RECORD,
    /** An annotation. */
    ANNOTATION
  }

  /** Copies the lists. */
  public ProblemDecl {
    coordinates = List.copyOf(coordinates);
    unknowns = List.copyOf(unknowns);
    networks = List.copyOf(networks);
    periodic = List.copyOf(periodic);
    trainables = List.copyOf(trainables);
    constants = List.copyOf(constants);
    methods = List.copyOf(methods);
  }

  /** The same problem with other methods. */
  public ProblemDecl withMethods(List<MethodDecl> others) {
    return with(networks, others);
  }

  /** The same problem with other networks. */
  public ProblemDecl withNetworks(List<NetworkDecl> others) {
    return with(others, methods);
  }

  private ProblemDecl with(List<NetworkDecl> otherNetworks, List<MethodDecl> otherMethods) {
    return new ProblemDecl(
        ref,
        packageName,
        name,
        kind,
        nested,
        coordinates,
        time,
        unknowns,
        otherNetworks,
        subdomains,
        periodic,
        training,
        reference,
        trainables,
        constants,
        otherMethods);
  }

  /** The coordinates as declared, time last. */
  public List<AxisDecl> axes() {
    List<AxisDecl> axes = new ArrayList<>(coordinates);
    time.ifPresent(axes::add);
    return axes;
  }

  /** Whether windows of polynomials stand in the place of networks. */
  public boolean isWindowed() {
    return networks.stream().anyMatch(NetworkDecl::isWindows);
  }

  /** The methods of a role, in order. */
  public List<MethodDecl> methods(Role role) {
    return methods.stream().filter(method -> method.is(role)).toList();
  }

  /** The methods that are terms of the loss, in order. */
  public List<MethodDecl> terms() {
    return methods.stream()
        .filter(method -> method.role().filter(each -> each.role().isTerm()).isPresent())
        .toList();
  }

  /** The method of an id. */
  public Optional<MethodDecl> method(String id) {
    return methods.stream().filter(method -> method.id().equals(id)).findFirst();
  }

  /** The constant of an id. */
  public Optional<ConstantDecl> constant(String id) {
    return constants.stream().filter(constant -> constant.id().equals(id)).findFirst();
  }
}
