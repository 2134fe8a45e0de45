package dev.strongform.samples;

import dev.strongform.objective.Objective;
import dev.strongform.train.TrainingListener;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Counts how often a loss is asked for batches, which measuring for an open method does. */
final class AutoQuestions implements TrainingListener {
  private int asked;

  int asked() {
    return asked;
  }

  @Override
  public Objective watch(Objective loss, double forwardOperations) {
    return (Objective)
        Proxy.newProxyInstance(
            Objective.class.getClassLoader(),
            new Class<?>[] {Objective.class},
            (proxy, method, arguments) -> {
              asked += method.getName().equals("batches") ? 1 : 0;
              try {
                return method.invoke(loss, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
