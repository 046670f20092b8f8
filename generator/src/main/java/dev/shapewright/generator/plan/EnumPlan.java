package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.Shape;
import java.util.List;

/**
 * An enumeration as it stands in Java.
 *
 * @param shape the shape in the model
 * @param javaType its class
 * @param codec its codec
 * @param constants in the model's order
 * @param unrecognized the name of the constant for a value that the model does not list
 */
public record EnumPlan(
    Shape.Text shape,
    ClassName javaType,
    ClassName codec,
    List<Constant> constants,
    String unrecognized) {

  /**
   * One value.
   *
   * @param name the constant's name
   * @param value the value on the wire
   */
  public record Constant(String name, String value) {}
}
