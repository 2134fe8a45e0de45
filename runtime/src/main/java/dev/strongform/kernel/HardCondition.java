package dev.strongform.kernel;

/**
 * A condition that holds whatever the parameters are, because an ansatz fixes it.
 *
 * @param field the unknown, or its derivative across the face, that is fixed: {@code u_t}
 * @param face where
 * @param position the face's, for which it was proved
 */
public record HardCondition(String field, Face face, double position) {}
