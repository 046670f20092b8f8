package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Shape;
import java.util.List;

/**
 * A modelled error as it stands in Java.
 *
 * @param shape the shape in the model
 * @param javaType its class
 * @param codec its codec, which exists only if there are members besides the message
 * @param codes the codes that stand for it on the wire
 * @param members those besides the message
 * @param trait how it is told from others
 */
public record ErrorPlan(
    Shape.Structure shape,
    ClassName javaType,
    ClassName codec,
    List<String> codes,
    List<MemberPlan> members,
    Shape.ErrorTrait trait) {

  /** The members of an error but for its message, which every exception has. */
  static List<Member> besidesMessage(Shape.Structure error) {
    return error.members().stream()
        .filter(member -> !member.name().equalsIgnoreCase("message"))
        .toList();
  }
}
