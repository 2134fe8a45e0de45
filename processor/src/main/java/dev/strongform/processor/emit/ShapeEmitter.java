package dev.strongform.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.jet.NetworkJet;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the channels that a network carries. */
final class ShapeEmitter {
  private ShapeEmitter() {}

  static CodeBlock shape(int axes, NetworkJet jet) {
    CodeBlock channels =
        jet.channels().stream().map(ShapeEmitter::channel).collect(CodeBlock.joining(",$W"));
    return CodeBlock.of("$T.of($L,$W$L)", RuntimeTypes.JET_SHAPE, axes, channels);
  }

  private static CodeBlock channel(Operator operator) {
    if (operator.isValue()) {
      return CodeBlock.of("$T.value()", RuntimeTypes.CHANNEL);
    }
    String method = operator.kind() == Operator.Kind.PARTIAL ? "partial" : "laplacian";
    return CodeBlock.of("$T.$L($L)", RuntimeTypes.CHANNEL, method, joined(operator.axes()));
  }

  private static String joined(List<Integer> axes) {
    return axes.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
