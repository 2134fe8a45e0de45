/** Matrices of one layer's parameters each: Shampoo, SOAP, Muon, K-FAC. */
package dev.strongform.optim.curvature.layerwise;
