package dev.shapewright.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.palantir.javapoet.ClassName;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.codec.Codecs;
import dev.shapewright.runtime.codec.ShapeReader;
import dev.shapewright.runtime.codec.ShapeWriter;
import dev.shapewright.runtime.codec.TimestampFormat;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The generator knows the runtime by name only: here the names are held against it. */
final class RuntimeTypesTest {
  @Test
  void everyTypeIsInTheRuntimeAndPublic() throws ClassNotFoundException {
    assertThat(RuntimeTypes.all()).hasSizeGreaterThan(20);
    for (ClassName type : RuntimeTypes.all()) {
      Class<?> found = Class.forName(type.reflectionName());
      assertThat(found.getModifiers() & java.lang.reflect.Modifier.PUBLIC)
          .as("%s", type)
          .isNotZero();
    }
  }

  @Test
  void everyKindHasItsMethodsAndItsCodec() {
    for (TypePlan.Kind kind : TypePlan.Kind.values()) {
      assertThat(names(ShapeReader.class)).contains(kind.method());
      assertThat(names(ShapeWriter.class)).contains(kind.method());
      assertThatCode(() -> Codecs.class.getField(kind.codec())).doesNotThrowAnyException();
    }
  }

  @Test
  void everyTimestampFormatIsKnownToTheRuntime() {
    assertThat(Arrays.stream(TimestampFormat.values()).map(Enum::name))
        .containsExactlyInAnyOrder("UNIX_TIMESTAMP", "ISO_8601", "RFC_822");
  }

  @Test
  void noMemberOfAnErrorOverridesAMethodOfTheRuntimesExceptions() {
    for (Method method : AwsServiceException.class.getMethods()) {
      if (method.getParameterCount() == 0) {
        assertThat(Identifiers.errorMember(method.getName())).isNotEqualTo(method.getName());
      }
    }
  }

  @Test
  void noMemberOverridesAMethodOfObject() {
    for (Method method : Object.class.getDeclaredMethods()) {
      boolean callable = !java.lang.reflect.Modifier.isPrivate(method.getModifiers());
      if (callable && method.getParameterCount() == 0) {
        assertThat(Identifiers.member(method.getName())).isNotEqualTo(method.getName());
      }
    }
  }

  private static Iterable<String> names(Class<?> type) {
    return Arrays.stream(type.getMethods()).map(Method::getName).distinct().toList();
  }
}
