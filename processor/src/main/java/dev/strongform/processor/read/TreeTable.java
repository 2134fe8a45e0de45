package dev.strongform.processor.read;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;

/**
 * Remembers the trees of one class, so that a place can travel as an opaque number. Trees and not
 * elements: a value of a repeated annotation has a tree of its own, but no element.
 */
final class TreeTable {
  private final Trees trees;
  private final CompilationUnitTree unit;
  private final List<Tree> remembered = new ArrayList<>();
  private final Map<Tree, SourceRef> known = new IdentityHashMap<>();

  TreeTable(Trees trees, CompilationUnitTree unit) {
    this.trees = trees;
    this.unit = unit;
  }

  /** A number for the tree, always the same one. */
  SourceRef ref(Tree tree) {
    return known.computeIfAbsent(tree, this::remember);
  }

  private SourceRef remember(Tree tree) {
    remembered.add(tree);
    return new SourceRef(remembered.size() - 1);
  }

  /** The offset of the tree's first character in its file. */
  long start(SourceRef ref) {
    return trees.getSourcePositions().getStartPosition(unit, remembered.get(ref.id()));
  }

  /** Says something at the tree. */
  void print(Diagnostic.Kind kind, String text, SourceRef ref) {
    trees.printMessage(kind, text, remembered.get(ref.id()), unit);
  }
}
