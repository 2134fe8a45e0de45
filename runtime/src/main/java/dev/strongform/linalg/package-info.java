/** Dense linear algebra of second-order methods, behind one service interface. */
package dev.strongform.linalg;
