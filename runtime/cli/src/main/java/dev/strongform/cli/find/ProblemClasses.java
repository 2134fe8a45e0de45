package dev.strongform.cli.find;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** Remembers which classes of one file bear {@code @Problem} while the compiler reads it. */
final class ProblemClasses implements TaskListener {
  private final JavaFileObject file;
  private final List<String> names = new ArrayList<>();

  ProblemClasses(JavaFileObject file) {
    this.file = file;
  }

  /** Qualified names in the order of the file. */
  List<String> names() {
    return names;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.PARSE && file.equals(event.getSourceFile())) {
      event.getCompilationUnit().getTypeDecls().forEach(type -> add(event, type));
    }
  }

  private void add(TaskEvent event, Tree type) {
    if (type instanceof ClassTree declared && isProblem(declared)) {
      names.add(qualified(event.getCompilationUnit(), declared.getSimpleName().toString()));
    }
  }

  private static boolean isProblem(ClassTree declared) {
    return declared.getModifiers().getAnnotations().stream()
        .map(annotation -> annotation.getAnnotationType().toString())
        .anyMatch(name -> name.equals("Problem") || name.endsWith(".Problem"));
  }

  private static String qualified(CompilationUnitTree unit, String simpleName) {
    return unit.getPackageName() == null ? simpleName : unit.getPackageName() + "." + simpleName;
  }
}
