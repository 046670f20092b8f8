package dev.shapewright.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStateTest {
  @TempDir private Path folder;

  private static ModelFile file(String name, String text) {
    return new ModelFile(name, text.getBytes(UTF_8));
  }

  private static ModelState state(String folder) {
    return new ModelState(
        new ModelFiles(
            file(folder + "service-2.json", "{\n\n}"),
            List.of(file(folder + "a b.json", ""), file("classpath:x/overlay-1.json", "\n")),
            file(folder + "paginators-1.json", "p"),
            null,
            file("waiters\n2.json", "w")),
        "member Tag.key = key\n",
        List.of("PutTag", "GetTag"));
  }

  @Test
  void whatIsKeptComesBack() throws Exception {
    Path file = folder.resolve("kept/default.state");
    state("/home/of/someone/").write(file);

    ModelState back = Objects.requireNonNull(ModelState.read(file));

    assertThat(back.hasModelOf(state(""))).isTrue();
    assertThat(back.names()).isEqualTo("member Tag.key = key\n");
    assertThat(back.operations()).containsExactly("PutTag", "GetTag");
    assertThat(back.files().service().name()).isEqualTo("service-2.json");
    assertThat(back.files().overlays()).extracting(ModelFile::name).first().isEqualTo("a b.json");
    assertThat(back.files().endpointRules()).isNull();
  }

  @Test
  void theSameFilesGiveTheSameBytesWhereverTheyLie() throws Exception {
    assertThat(state("/home/of/someone/").bytes()).isEqualTo(state("C:\\models\\").bytes());
  }

  @Test
  void aStateThatIsCutOffOrDamagedIsNoneAndNeverAnother() throws Exception {
    byte[] bytes = state("").bytes();
    Path file = folder.resolve("default.state");
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThat(ModelState.read(file)).as("the first %d bytes", length).isNull();
    }
    for (int i = 10; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;
      Files.write(file, damaged);
      ModelState back = ModelState.read(file); // Some bits of gzip stand for nothing.
      assertThat(back == null || Arrays.equals(back.bytes(), bytes)).as("byte %d", i).isTrue();
    }
    assertThat(ModelState.read(folder.resolve("none"))).isNull();
  }

  @Test
  void aModelDiffersInItsBytesOrInWhatBelongsToIt() {
    ModelFiles files = state("").files();
    ModelState bare =
        new ModelState(new ModelFiles(files.service(), List.of(), null), "", List.of());
    ModelState other =
        new ModelState(
            new ModelFiles(file("service-2.json", "{}"), List.of(), null), "", List.of());

    assertThat(state("").hasModelOf(bare)).isFalse();
    assertThat(bare.hasModelOf(other)).isFalse();
    assertThat(bare.hasModelOf(new ModelState(bare.files(), "other names", List.of("PutTag"))))
        .isTrue();
  }
}
