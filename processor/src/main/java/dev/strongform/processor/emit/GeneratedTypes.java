package dev.strongform.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Stamps every generated class. */
final class GeneratedTypes {
  /** The contract with the runtime that the emitted code is written for. */
  static final int KERNEL_ABI = 6;

  private static final String PROCESSOR = "dev.strongform.processor.ProblemProcessor";

  private GeneratedTypes() {}

  static TypeSpec.Builder publicClass(String name) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addAnnotation(
            AnnotationSpec.builder(Generated.class).addMember("value", "$S", PROCESSOR).build())
        .addAnnotation(RuntimeTypes.COMPILED_BY);
  }

  static MethodSpec.Builder overriding(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  /** The file's text, below its header. */
  static String print(String packageName, TypeSpec type, String header) {
    return JavaFile.builder(packageName, type)
        .addFileComment("$L", header)
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .toString();
  }
}
