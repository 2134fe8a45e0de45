package dev.strongform.processor.lower;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Substitution;
import dev.strongform.processor.model.FaceModel;
import java.util.List;

/** Puts in what is known of the outward normal: zero across the faces' axes, a sign on one face. */
final class FaceNormals {
  private final Expressions expressions;

  FaceNormals(Expressions expressions) {
    this.expressions = expressions;
  }

  Expr settle(Expr written, List<FaceModel> faces) {
    return new Substitution(expressions)
        .replace(written, leaf -> leaf instanceof Expr.Normal normal ? known(normal, faces) : leaf);
  }

  private Expr known(Expr.Normal normal, List<FaceModel> faces) {
    if (faces.stream().noneMatch(face -> face.axis() == normal.axis())) {
      return expressions.constant(0);
    }
    return faces.size() == 1 ? expressions.constant(faces.get(0).sign()) : normal;
  }
}
