package dev.pitwall.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hibernate.boot.model.naming.Identifier;
import org.junit.jupiter.api.Test;

class CatalogTest {

    @Test
    void the_five_schemas_of_the_installation_are_known() {
        assertThat(Catalog.schemas())
                .containsExactlyInAnyOrder(
                        "ml_project_dev", "ml_project_prod", "tableau_data", "dagster_logs_dev", "dagster_logs_prod");
    }

    @Test
    void the_environment_is_dev_unless_the_setting_says_otherwise() {
        assertThat(Environment.current()).isEqualTo(Environment.DEV);

        System.setProperty(Environment.SETTING, "PROD");
        try {
            assertThat(Environment.current()).isEqualTo(Environment.PROD);
        } finally {
            System.clearProperty(Environment.SETTING);
        }
    }

    @Test
    void an_environment_that_does_not_exist_is_refused_with_the_ones_that_do() {
        assertThatThrownBy(() -> Environment.parse("test")).hasMessage("pitwall.environment=test, allowed: dev, prod");
    }

    @Test
    void an_entity_lands_in_the_schema_of_its_environment_and_a_foreign_catalog_is_left_alone() {
        EnvironmentCatalogs prod = new EnvironmentCatalogs(Environment.PROD);

        assertThat(physical(prod, "ml_project")).isEqualTo("ml_project_prod");
        assertThat(physical(prod, "tableau_data")).isEqualTo("tableau_data");
        assertThat(physical(prod, "pitwall_batch")).isEqualTo("pitwall_batch");
        assertThat(prod.toPhysicalCatalogName(null, null)).isNull();
    }

    private static String physical(EnvironmentCatalogs strategy, String catalog) {
        return strategy.toPhysicalCatalogName(Identifier.toIdentifier(catalog), null)
                .getText();
    }
}
