package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ObservationDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.RoleDecl;
import dev.strongform.processor.declaration.TrainableDecl;
import dev.strongform.processor.declaration.TrainingDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.ArrayList;
import java.util.List;

/**
 * Slabs are of a problem with a time, of which nothing that is to be found, and no table of data,
 * belongs to more than one slab.
 */
final class SlabsFitTheProblem implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    TrainingDecl training = problem.training();
    if (training.parts() > 1) {
      SourceRef place =
          training.cuts().isEmpty() ? training.slabs().ref() : training.cuts().get(0).ref();
      obstacles(problem)
          .forEach(why -> sink.report(HeaderRule.SLABS_DO_NOT_FIT, place, training.parts(), why));
    }
  }

  private static List<String> obstacles(ProblemDecl problem) {
    List<String> obstacles = new ArrayList<>();
    if (problem.time().isEmpty()) {
      obstacles.add("there is no @Time");
    }
    for (TrainableDecl trainable : problem.trainables()) {
      obstacles.add("each would find another value of the @Trainable " + trainable.name());
    }
    for (MethodDecl data : problem.methods(Role.OBSERVATION)) {
      if (data.role().flatMap(RoleDecl::observation).filter(ObservationDecl::isTable).isPresent()) {
        obstacles.add("each would see all of the table of " + data.name() + ", of other times too");
      }
    }
    if (problem.networks().stream().anyMatch(NetworkDecl::isWindows)) {
      obstacles.add("@Windows cut it themselves");
    }
    return obstacles;
  }
}
