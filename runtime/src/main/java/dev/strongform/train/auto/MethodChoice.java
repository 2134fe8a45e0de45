package dev.strongform.train.auto;

/**
 * What a run takes where it leaves the method open.
 *
 * @param method name of a preset, or a schedule of several
 * @param batch points of a mini-batch; 0 for all
 * @param why a sentence or two, with the numbers that were measured
 */
public record MethodChoice(String method, int batch, String why) {}
