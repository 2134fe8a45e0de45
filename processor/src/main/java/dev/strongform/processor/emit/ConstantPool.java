package dev.strongform.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The named constants and tables of a generated class, each under a name of its own. */
final class ConstantPool {
  /** Names that the generated class uses for itself. */
  private static final List<String> TAKEN =
      List.of("DOMAIN", "NETWORKS", "INFO", "TRAINING", "SHAPE", "FIELDS", "VALUES", "JETS");

  private final Map<Expr, String> scalars = new LinkedHashMap<>();
  private final Map<List<Double>, String> tables = new LinkedHashMap<>();

  ConstantPool(Collection<Expr> expressions) {
    for (Expr expression : expressions) {
      Leaves.namedConstants(expression).forEach(this::add);
      IndexedLeaves.of(expression).stream()
          .filter(Expr.Table.class::isInstance)
          .forEach(leaf -> add((Expr.Table) leaf));
    }
  }

  private void add(Expr.NamedConstant constant) {
    if (!scalars.containsKey(constant)) {
      scalars.put(constant, fresh(constant.name()));
    }
  }

  private void add(Expr.Table table) {
    if (!tables.containsKey(table.values())) {
      tables.put(table.values(), fresh(table.name()));
    }
  }

  private String fresh(String wanted) {
    String name = wanted.replace('.', '_');
    while (TAKEN.contains(name) || scalars.containsValue(name) || tables.containsValue(name)) {
      name = name + "_";
    }
    return name;
  }

  String name(Expr.NamedConstant constant) {
    return Objects.requireNonNull(scalars.get(constant));
  }

  String name(Expr.Table table) {
    return Objects.requireNonNull(tables.get(table.values()));
  }

  /** The fields that hold them. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    scalars.forEach(
        (constant, name) ->
            fields.add(
                field(double.class, name)
                    .initializer("$L", Literals.of(((Expr.NamedConstant) constant).value()))
                    .build()));
    tables.forEach(
        (values, name) ->
            fields.add(
                field(double[].class, name)
                    .initializer(
                        CodeBlock.of(
                            "{$L}",
                            values.stream()
                                .map(value -> CodeBlock.of("$L", Literals.of(value)))
                                .collect(CodeBlock.joining(",$W"))))
                    .build()));
    return fields;
  }

  private static FieldSpec.Builder field(Class<?> type, String name) {
    return FieldSpec.builder(
        com.palantir.javapoet.TypeName.get(type),
        name,
        Modifier.PRIVATE,
        Modifier.STATIC,
        Modifier.FINAL);
  }
}
