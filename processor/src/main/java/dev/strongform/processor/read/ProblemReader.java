package dev.strongform.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.strongform.processor.declaration.ExactConditions;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.diagnostic.SurroundingsRule;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads annotated classes into declarations. */
public final class ProblemReader {
  private final Trees trees;
  private final Elements elements;

  private ProblemReader(Trees trees, Elements elements) {
    this.trees = trees;
    this.elements = elements;
  }

  /** A reader for the compiler; empty where the compiler has no trees to read. */
  public static Optional<ProblemReader> of(ProcessingEnvironment environment) {
    return TreeAccess.of(environment)
        .map(trees -> new ProblemReader(trees, environment.getElementUtils()));
  }

  /**
   * Reads a class that stands in a source file of this compilation.
   *
   * @param sink is told where reading fails, which is a mistake of ours
   */
  public ProblemSource read(TypeElement type, DiagnosticSink sink) {
    TreePath path = trees.getPath(type);
    TreeTable table = new TreeTable(trees, path.getCompilationUnit());
    SourceRef ref = table.ref(path.getLeaf());
    return new ProblemSource(
        elements.getPackageOf(type).getQualifiedName().toString(),
        type.getSimpleName().toString(),
        type.getNestingKind() != NestingKind.TOP_LEVEL,
        ref,
        declaration(type, path, table, ref, sink),
        new SourceReporter(table));
  }

  private Optional<ProblemDecl> declaration(
      TypeElement type, TreePath path, TreeTable table, SourceRef ref, DiagnosticSink sink) {
    try {
      return new ErroneousSource(elements).in(type)
          ? Optional.empty()
          : Optional.of(ExactConditions.spread(declaration(type, path, table, ref)));
    } catch (RuntimeException | StackOverflowError fault) {
      sink.report(SurroundingsRule.COMPILER_FAULT, ref, fault);
      return Optional.empty();
    }
  }

  private ProblemDecl declaration(TypeElement type, TreePath path, TreeTable table, SourceRef ref) {
    OwnMembers own = new OwnMembers(trees, type);
    UnitScope unit = new UnitScope(elements, path.getCompilationUnit(), type);
    ClassScope scope = new ClassScope(table, elements, unit, own);
    Annotations annotations =
        new Annotations(type, ((ClassTree) path.getLeaf()).getModifiers(), scope);
    HeaderReader header = new HeaderReader(annotations);
    return new ProblemDecl(
        ref,
        elements.getPackageOf(type).getQualifiedName().toString(),
        type.getSimpleName().toString(),
        kind(type),
        type.getNestingKind() != NestingKind.TOP_LEVEL,
        header.coordinates(),
        header.time(),
        header.unknowns(),
        header.networks(),
        header.subdomains(),
        header.periodic(),
        header.training(ref),
        header.reference(),
        own.fields().stream()
            .filter(OwnMembers.Field::isTrainable)
            .map(new TrainableReader(scope)::read)
            .toList(),
        own.fields().stream()
            .filter(OwnMembers.Field::isConstant)
            .map(new ConstantReader(scope)::read)
            .toList(),
        own.methods().stream().map(new MethodReader(scope)::read).toList());
  }

  private static ProblemDecl.Kind kind(TypeElement type) {
    return switch (type.getKind()) {
      case CLASS -> ProblemDecl.Kind.CLASS;
      case INTERFACE -> ProblemDecl.Kind.INTERFACE;
      case ENUM -> ProblemDecl.Kind.ENUM;
      case ANNOTATION_TYPE -> ProblemDecl.Kind.ANNOTATION;
      default -> ProblemDecl.Kind.RECORD;
    };
  }
}
