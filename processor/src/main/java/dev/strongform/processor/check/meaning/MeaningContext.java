package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.Sources;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.model.ProblemModel;

/**
 * What the rules look at.
 *
 * @param sources where the model's parts were written
 * @param expressions makes new expressions
 */
record MeaningContext(ProblemModel problem, Sources sources, Expressions expressions) {}
