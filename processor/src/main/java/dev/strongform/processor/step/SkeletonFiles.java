package dev.strongform.processor.step;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.ParameterNames;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.Symbol;
import dev.strongform.processor.emit.Skeleton;
import dev.strongform.processor.model.CoordinateModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives the files of a class with errors: the public face of what it would have been. */
final class SkeletonFiles {
  private SkeletonFiles() {}

  static List<GeneratedFile> of(ProblemDecl problem) {
    Skeleton skeleton =
        new Skeleton(
            problem.packageName(),
            problem.name(),
            coordinates(problem),
            List.copyOf(fields(problem)));
    return List.of(
        GeneratedFile.source(problem.packageName(), problem.name() + "Problem", skeleton.problem()),
        GeneratedFile.source(
            problem.packageName(), problem.name() + "Solution", skeleton.solution()));
  }

  /** Coordinates that can be parameters: what is no name, or stands twice, is left out. */
  private static List<CoordinateModel> coordinates(ProblemDecl problem) {
    List<CoordinateModel> coordinates = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (AxisDecl axis : problem.axes()) {
      String name = axis.name().value();
      if (SourceVersion.isIdentifier(name) && names.add(name)) {
        coordinates.add(new CoordinateModel(name, 0, 1, axis.isVector(), axis.time()));
      }
    }
    return coordinates;
  }

  private static Set<String> fields(ProblemDecl problem) {
    Set<String> fields = new LinkedHashSet<>();
    problem.unknowns().forEach(unknown -> add(unknown.name().value(), fields));
    problem.methods(Role.QUANTITY).forEach(method -> add(method.name(), fields));
    ParameterNames names = new ParameterNames(problem);
    problem.terms().forEach(term -> derivatives(term, names, fields));
    return fields;
  }

  private static void derivatives(MethodDecl method, ParameterNames names, Set<String> fields) {
    for (ParameterDecl parameter : method.parameters()) {
      names
          .symbol(parameter.name(), method)
          .filter(symbol -> symbol instanceof Symbol.Field || symbol instanceof Symbol.Laplacian)
          .ifPresent(symbol -> add(parameter.name(), fields));
    }
  }

  private static void add(String name, Set<String> fields) {
    if (SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)) {
      fields.add(name);
    }
  }
}
