package dev.strongform.optim.curvature.layerwise;

import dev.strongform.kernel.ParameterBlock;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/** The blocks of a parameter vector as matrices. */
record Matrices(List<ParameterBlock> blocks) {
  /** Why the blocks are not those of so many parameters, a phrase; nothing if they are. */
  Optional<String> refusal(int parameters) {
    int next = 0;
    for (ParameterBlock block : blocks) {
      if (block.offset() != next) {
        break;
      }
      next += block.size();
    }
    return next == parameters
        ? Optional.empty()
        : Optional.of(
            "its curvature needs the shapes of all parameters, but knows those of "
                + next
                + " of "
                + parameters
                + "; take adam");
  }

  /** A copy of the entries of a block. */
  static DMatrixRMaj read(ParameterBlock block, double[] vector) {
    DMatrixRMaj matrix = new DMatrixRMaj(block.rows(), block.columns());
    System.arraycopy(vector, block.offset(), matrix.data, 0, block.size());
    return matrix;
  }

  /** Overwrites a block of the vector with {@code factor} times the matrix. */
  static void write(double factor, DMatrixRMaj matrix, ParameterBlock block, double[] vector) {
    for (int k = 0; k < block.size(); k++) {
      vector[block.offset() + k] = factor * matrix.data[k];
    }
  }
}
