package dev.shapewright.generator.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.NameLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of names that were given before. */
final class NameLockReaderTest {
  private static NameLock read(String text) throws InvalidModelException {
    return NameLockReader.read(new ModelFile("odd.names", text.getBytes(UTF_8))).lock();
  }

  @Test
  void aLineNamesOneThing() throws InvalidModelException {
    NameLock lock =
        read(
            "\uFEFF# A comment.\r\n\r\nservice \"Data Pipeline\" = DataPipeline\r\n"
                + "method SetTaskStatus = setTaskStatus\n"
                + "  class  Tag=Tag# left the model\n"
                + "member Tag.key = key # left the model\n"
                + "value Color \"a \\\"#\\u00e4\\n\" = A");

    assertThat(lock.names()).hasSize(5);
    assertThat(lock.of(new NameKey(NameKind.SERVICE, "Data Pipeline")))
        .extracting(NameLock.Name::javaName)
        .isEqualTo("DataPipeline");
    assertThat(lock.of(new NameKey(NameKind.CLASS, "Tag")))
        .extracting(name -> name.javaName() + " " + name.location())
        .isEqualTo("Tag odd.names:5:14");
    assertThat(lock.of(new NameKey(NameKind.MEMBER, "Tag", "key")))
        .extracting(NameLock.Name::javaName)
        .isEqualTo("key");
    assertThat(lock.of(new NameKey(NameKind.VALUE, "Color", "a \"#ä\n")))
        .extracting(NameLock.Name::javaName)
        .isEqualTo("A");
  }

  @Test
  void whatIsWrittenIsRead() throws InvalidModelException {
    StringBuilder text = new StringBuilder();
    for (NameKind kind : NameKind.values()) {
      String part =
          switch (kind.of()) {
            case MEMBER -> "member_1";
            case RESULT, VALUE -> "\u0000 \"\\\uD83D # = .";
            default -> "";
          };
      String owner = kind.of() == NameKind.Of.SERVICE ? "A \"B\" ä" : "Owner";
      NameKey key = new NameKey(kind, owner, part);
      text.append(key).append(" = name\n");
      assertThat(read(key + " = name").of(key)).as("%s", key).isNotNull();
    }
    assertThat(read(text.toString()).names()).hasSameSizeAs(NameKind.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "metod Put = put|1:1: expected what kind of name it is, found \"metod\"|Did you mean \"method\"?",
        "x|1:1: expected what kind of name it is, found \"x\"|A line looks like this: member Tag.key = key",
        "= put|1:1: expected what kind of name it is, found \"=\"|",
        "method = put|1:8: expected the name of an operation, found \"=\"|",
        "method|1:7: expected the name of an operation, found the end of the line|",
        "method Put put|1:12: expected \"=\", found \"p\"|",
        "method Put =|1:13: expected a name in Java, found the end of the line|",
        "method Put = put it|1:18: expected the end of the line, found \"i\"|",
        "member Tag = key|1:12: expected \".\", found \"=\"|",
        "member Tag. = key|1:13: expected the name of a member, found \"=\"|",
        "value Color A = A|1:13: expected \"\"\", found \"A\"|",
        "value Color \"A = A|1:19: expected \"\"\", found the end of the line|",
        "value Color \"\\x\" = A|1:15: expected an escape as in JSON, found \"x\"|",
        "value Color \"\\u12\" = A|1:16: expected four hexadecimal digits, found \"1\"|",
      })
  void aLineThatIsNoneIsAProblemWithItsPlace(String line, String message, @Nullable String hint) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage("odd.names:" + message + (hint == null ? "" : "\n  " + hint));
  }

  @ParameterizedTest
  @CsvSource({"class", "9", "a-b", "_", "ä", "null"})
  void aNameThatJavaDoesNotTakeIsAProblem(String name) {
    assertThatThrownBy(() -> read("# Names\nmethod Put = " + name))
        .hasMessage(
            "odd.names:2:14: expected a name in Java, found \""
                + name
                + "\"\n  Names are made of the letters A-Z and a-z, digits and underscores, begin with"
                + " no digit, and are no keywords.");
  }

  @ParameterizedTest
  @CsvSource({"class Tag", "request Put", "response Put"})
  void aClassIsNotCalledByAWordThatJavaReadsOtherwiseThere(String key)
      throws InvalidModelException {
    for (String name : List.of("permits", "record", "sealed", "var", "yield")) {
      assertThatThrownBy(() -> read(key + " = " + name))
          .hasMessageContaining("expected a name in Java, found \"" + name + "\"");
      assertThat(read("member Tag.key = " + name).names()).hasSize(1);
    }
  }

  @Test
  void aSecondNameOfTheSameThingIsAProblemAndAllProblemsAreToldAtOnce() {
    assertThatThrownBy(() -> read("method Put = put\nx\nmethod  Put = store\n"))
        .hasMessage(
            """
            odd.names:2:1: expected what kind of name it is, found "x"
              A line looks like this: member Tag.key = key
            odd.names:3:1: method Put has a name already, in line 1
              Remove one of the lines.""");
  }

  @Test
  void textThatIsNotUtf8IsAProblem() {
    assertThatThrownBy(
            () -> NameLockReader.read(new ModelFile("odd.names", new byte[] {'#', (byte) 0xff})))
        .hasMessage(
            "odd.names:1:2: expected text in UTF-8, found the byte 0xff\n  Save the file in UTF-8.");
  }

  @Test
  void aFileThatIsNotThereHasNoNames(@TempDir Path folder)
      throws InvalidModelException, IOException {
    assertThat(NameLockReader.read(folder.resolve("odd.names")).lock().names()).isEmpty();
  }
}
