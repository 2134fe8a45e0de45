package dev.strongform.optim.curvature.layerwise;

import dev.strongform.kernel.LayerPlan;
import org.ejml.data.DMatrixRMaj;

/** The weights of one layer as a matrix, one row a neuron fed, its biases the last column. */
record LayerMatrix(LayerPlan layer) {
  /** A copy of the layer's entries. */
  DMatrixRMaj read(double[] vector) {
    int inputs = layer.inputs();
    DMatrixRMaj matrix = new DMatrixRMaj(layer.outputs(), inputs + 1);
    for (int o = 0; o < layer.outputs(); o++) {
      System.arraycopy(vector, layer.weights() + o * inputs, matrix.data, o * (inputs + 1), inputs);
      matrix.set(o, inputs, vector[layer.biases() + o]);
    }
    return matrix;
  }

  /** Overwrites the layer's entries with {@code factor} times the matrix. */
  void write(double factor, DMatrixRMaj matrix, double[] vector) {
    int inputs = layer.inputs();
    for (int o = 0; o < layer.outputs(); o++) {
      for (int i = 0; i < inputs; i++) {
        vector[layer.weights() + o * inputs + i] = factor * matrix.get(o, i);
      }
      vector[layer.biases() + o] = factor * matrix.get(o, inputs);
    }
  }
}
