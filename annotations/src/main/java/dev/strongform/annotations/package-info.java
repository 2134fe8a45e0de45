/**
 * The vocabulary in which a partial differential equation is written as a Java class.
 *
 * <p>A problem is a class annotated {@link dev.strongform.annotations.Problem}. The annotations on
 * the class name the coordinates, the time and the unknowns; its static methods are the equations
 * and the conditions; <b>the names of a method's parameters say what it needs</b>. This is Burgers'
 * equation, whole:
 *
 * <pre>{@code
 * @Problem
 * @Coordinate(name = "x", min = -1, max = 1)
 * @Time(max = 1)
 * @Unknown(name = "u")
 * final class Burgers {
 *
 *   static final double NU = 0.01 / Math.PI;
 *
 *   @Equation
 *   static double momentum(double u, double u_t, double u_x, double u_xx) {
 *     return u_t + u * u_x - NU * u_xx;
 *   }
 *
 *   @Initial
 *   static double sine(double x, double u) {
 *     return u + Math.sin(Math.PI * x);
 *   }
 *
 *   @Boundary
 *   static double walls(double u) {
 *     return u;
 *   }
 * }
 * }</pre>
 *
 * <table>
 * <caption>The names of parameters, for an unknown {@code u} and coordinates {@code x} and {@code t}
 * </caption>
 * <tr><th>name<th>meaning
 * <tr><td>{@code x}<td>a coordinate; {@code double[]} where its dimension is above 1
 * <tr><td>{@code u}<td>the value of an unknown
 * <tr><td>{@code u_x}, {@code u_xx}, {@code u_xt}<td>a partial derivative up to order four, letters
 * in any order; joined by {@code _} where a coordinate has more than one letter ({@code
 * u_theta_theta})
 * <tr><td>{@code grad_u}<td>the gradient over the space coordinates, a {@code double[]}
 * <tr><td>{@code lap_u}, {@code bilap_u}<td>the Laplacian over the space coordinates, and the
 * Laplacian of the Laplacian
 * <tr><td>{@code u_n}, {@code normal}<td>the outward normal derivative and the outward unit normal (a
 * {@code double[]}), in a {@code @Boundary}
 * <tr><td>{@code net}, {@code net_v}<td>the raw network output, in an {@code @Ansatz}
 * <tr><td>{@code q}, {@code q_x}<td>a {@code @Quantity} and its total derivatives
 * <tr><td>{@code nu}<td>a {@code @Trainable} coefficient of that name
 * <tr><td>{@code measured}<td>a column of an {@code @Observation}'s data
 * </table>
 *
 * <p>Bodies are Java over doubles: arithmetic, {@code Math}, constants, local variables, {@code
 * if}, counted {@code for} loops, and calls to static methods of the same class. The compiler reads
 * them, differentiates them and generates the code that training runs; as methods they stay
 * ordinary Java that a unit test can call.
 */
package dev.strongform.annotations;
