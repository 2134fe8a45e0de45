package dev.strongform.benchmarks.duel;

import java.util.SplittableRandom;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;

/** OpenBLAS called as any program would: whole matrices outside the heap, threads of its own. */
final class Blas {
  private Blas() {}

  /** Random numbers outside the heap. */
  static DoublePointer random(long length) {
    Loader.load(openblas.class);
    return new DoublePointer(new SplittableRandom(2).doubles(length, -1, 1).toArray());
  }

  /** {@code G = J'J} in the lower triangle; J is column-major, a row a point. */
  static void dsyrk(int threads, int points, int parameters, DoublePointer j, DoublePointer g) {
    openblas.blas_set_num_threads(threads);
    openblas.cblas_dsyrk(
        openblas.CblasColMajor,
        openblas.CblasLower,
        openblas.CblasTrans,
        parameters,
        points,
        1,
        j,
        points,
        0,
        g,
        parameters);
    openblas.blas_set_num_threads(1);
  }

  /** Cholesky's factorisation in the lower triangle, in place. */
  static void dpotrf(int threads, int size, DoublePointer g) {
    openblas.blas_set_num_threads(threads);
    int failed = openblas.LAPACKE_dpotrf_work(openblas.CblasColMajor, (byte) 'L', size, g, size);
    openblas.blas_set_num_threads(1);
    if (failed != 0) {
      throw new IllegalStateException("the random Gram matrix is not definite: " + failed);
    }
  }

  /** {@code C = A B}, A being m by k. */
  static void dgemm(
      int threads, int m, int n, int k, DoublePointer a, DoublePointer b, DoublePointer c) {
    openblas.blas_set_num_threads(threads);
    openblas.cblas_dgemm(
        openblas.CblasColMajor,
        openblas.CblasNoTrans,
        openblas.CblasNoTrans,
        m,
        n,
        k,
        1,
        a,
        m,
        b,
        k,
        0,
        c,
        m);
    openblas.blas_set_num_threads(1);
  }
}
