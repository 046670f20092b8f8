/** Tests of the Data Pipeline service model. */
@org.jspecify.annotations.NullMarked
package dev.shapewright.model.datapipeline;
