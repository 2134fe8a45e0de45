package dev.strongform.processor.read;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The types that names stand for within one source file, by the scopes of Java (JLS 6.4.1, 6.5):
 * the class and the ones nested in it, single imports, the package, imports on demand, {@code
 * java.lang}. Bodies are never attributed for this: that could hide their own errors.
 */
final class UnitScope {
  private final Elements elements;
  private final String problem;
  private final String packageName;
  private final List<String> singles = new ArrayList<>();
  private final List<String> onDemand = new ArrayList<>();
  private final List<String> staticSingles = new ArrayList<>();
  private final List<String> staticOnDemand = new ArrayList<>();

  UnitScope(Elements elements, CompilationUnitTree unit, TypeElement problem) {
    this.elements = elements;
    this.problem = problem.getQualifiedName().toString();
    this.packageName = elements.getPackageOf(problem).getQualifiedName().toString();
    for (ImportTree tree : unit.getImports()) {
      add(tree.getQualifiedIdentifier().toString(), tree.isStatic());
    }
  }

  private void add(String imported, boolean isStatic) {
    boolean demand = imported.endsWith(".*");
    String name = demand ? imported.substring(0, imported.length() - 2) : imported;
    if (isStatic) {
      (demand ? staticOnDemand : staticSingles).add(name);
    } else {
      (demand ? onDemand : singles).add(name);
    }
  }

  /**
   * The type of a simple or dotted name.
   *
   * @param owner the nested class in which the name stands, or the empty string
   */
  Optional<TypeElement> type(String name, String owner) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return simple(name, owner);
    }
    Optional<TypeElement> nested =
        type(name.substring(0, dot), owner)
            .flatMap(outer -> named(outer.getQualifiedName() + name.substring(dot)));
    return nested.isPresent() ? nested : named(name);
  }

  private Optional<TypeElement> simple(String name, String owner) {
    Stream<String> own =
        OwnMembers.outwards(owner).stream()
            .flatMap(outer -> Stream.of(join(problem, outer), join(join(problem, outer), name)))
            .filter(type -> type.endsWith("." + name) || type.equals(name));
    Stream<String> single = singles.stream().filter(type -> type.endsWith("." + name));
    Stream<String> demanded = onDemand.stream().map(packaged -> join(packaged, name));
    return Stream.of(
            own,
            single,
            Stream.of(join(packageName, name)),
            demanded,
            Stream.of("java.lang." + name))
        .flatMap(candidates -> candidates)
        .flatMap(candidate -> named(candidate).stream())
        .findFirst();
  }

  /** Types from which a member of the name may come by a static import, in order of precedence. */
  List<TypeElement> importedOwners(String member) {
    Stream<String> single =
        staticSingles.stream()
            .filter(imported -> imported.endsWith("." + member))
            .map(imported -> imported.substring(0, imported.length() - member.length() - 1));
    return Stream.concat(single, staticOnDemand.stream())
        .flatMap(type -> named(type).stream())
        .toList();
  }

  /** The type of a canonical name. */
  Optional<TypeElement> named(String canonical) {
    return Optional.ofNullable(elements.getTypeElement(canonical));
  }

  private static String join(String outer, String inner) {
    return outer.isEmpty() ? inner : inner.isEmpty() ? outer : outer + "." + inner;
  }
}
