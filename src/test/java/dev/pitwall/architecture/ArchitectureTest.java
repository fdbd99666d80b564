package dev.pitwall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house stands as it was drawn, and each rule can fail: a small wrong class breaks it. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = Product.classes();

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("dev.pitwall.architecture.wrong");

    static Stream<Arguments> rules() {
        return Stream.<Function<ImportRules, ArchRule>>of(
                        ImportRules::theEngineKnowsNothingOfWhatRunsOnIt,
                        ImportRules::batchKnowsNothingOfOurs,
                        ImportRules::workspacesKnowDefinitionsOnly,
                        ImportRules::workspacesKnowOfTheWebOnlyItsFrame,
                        ImportRules::discordKnowsThePortOnly,
                        ImportRules::dagsterKnowsTheEngineOnly,
                        ImportRules::definitionsAreALibraryForAuthors,
                        ImportRules::runsKnowNothingOfWhatAsksForThem,
                        ImportRules::theJournalKnowsNothingOfRuns,
                        ImportRules::theEngineAsksNoMachineForTheTime,
                        ImportRules::schemaKnowsNothingOfOurs,
                        ImportRules::theStartUsesNothingButTheJdk,
                        ImportRules::theStartIsNoPartOfTheProduct,
                        ImportRules::roomsAreFreeOfCycles)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_product_keeps_the_rule(Function<ImportRules, ArchRule> rule) {
        rule.apply(new ImportRules("dev.pitwall")).allowEmptyShould(true).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_wrong_class_breaks_the_rule(Function<ImportRules, ArchRule> rule) {
        var broken = rule.apply(new ImportRules("dev.pitwall.architecture.wrong"));

        assertThat(broken.evaluate(WRONG).hasViolation())
                .as(broken.getDescription())
                .isTrue();
    }

    @Test
    void no_class_of_a_server_vendor_is_imported() {
        ImportRules.noServerVendor().check(PRODUCT);
    }

    @Test
    void a_class_that_imports_a_server_vendor_breaks_the_rule() {
        var arquillian = new ClassFileImporter().importPackages("dev.pitwall.sample");

        assertThat(ImportRules.noServerVendor().evaluate(arquillian).hasViolation())
                .isTrue();
    }
}
