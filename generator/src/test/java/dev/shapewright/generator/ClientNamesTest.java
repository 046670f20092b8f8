package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.emit.Emitter;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.plan.Planner;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelReader;
import dev.shapewright.generator.testing.InMemory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names of what clients have besides operations. */
final class ClientNamesTest {
  private static ServiceModel model() {
    try {
      return ModelReader.read(InMemory.resource("golden")).model();
    } catch (InvalidModelException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void waitersPagesAndSettingsAreNamedWithAllElse() {
    assertThat(NamedModel.byKey(Names.of(model(), NameLock.NONE)))
        .containsAllEntriesOf(
            Map.of(
                "waiter AislesOpen", "aislesOpen",
                "waiter-class AislesOpen", "AislesOpenConditions",
                "waiter-constant AislesOpen", "AISLES_OPEN",
                "paginator SurveyWarehouse", "surveyWarehousePaginator",
                "further-paginator SurveyWarehouse \"warehouse.stock\"",
                    "surveyWarehouseStockPaginator"));
  }

  @Test
  void aFileOfNamesHoldsForThemToo() {
    ServiceModel model = model();
    String file =
        NamesFileText.text(Names.of(model, NameLock.NONE), NameLock.NONE)
            .replace("= aislesOpen\n", "= untilOpen\n")
            .replace("= surveyWarehousePaginator\n", "= survey\n")
            .replace("= surveyWarehouseStockPaginator\n", "= stocked\n");
    StringBuilder sources = new StringBuilder();
    Names names = Names.of(model, NamedModel.lock(file));
    Emitter.emit(Planner.plan(model, names, "service-2.json", "odd", List.of()))
        .forEach(each -> sources.append(each.content()));

    assertThat(names.conflicts()).isEmpty();
    assertThat(sources.toString())
        .contains(" untilOpen(", " survey(", " stocked(")
        .doesNotContain(" aislesOpen(", " surveyWarehousePaginator(");
  }
}
