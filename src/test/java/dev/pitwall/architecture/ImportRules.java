package dev.pitwall.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/**
 * The directions in which this project imports. They are rules of what may not be, because under {@code noClasses()} a rule of
 * what may only be passes over a forbidden import.
 *
 * @param root the package below which the rooms are: the product's, or that of the small wrong classes that prove the rules
 */
record ImportRules(String root) {

    ArchRule theEngineKnowsNothingOfWhatRunsOnIt() {
        return noClasses()
                .that()
                .resideInAPackage(in("orchestration"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("f1"), in("web"), in("rest"), in("discord"), in("dagster"))
                .because("adding a workspace touches no file of the engine");
    }

    ArchRule batchKnowsNothingOfOurs() {
        return noClasses()
                .that()
                .resideInAPackage(in("batch"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("")).and(resideOutsideOfPackages(in("batch"))))
                .because("its listeners fire facts that others observe");
    }

    ArchRule workspacesKnowDefinitionsOnly() {
        return noClasses()
                .that()
                .resideInAPackage(in("f1"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("orchestration"))
                        .and(resideOutsideOfPackages(in("orchestration.definition"), in("orchestration.journal"))))
                .because("what an author of a workspace needs is in orchestration.definition");
    }

    ArchRule workspacesKnowOfTheWebOnlyItsFrame() {
        return noClasses()
                .that()
                .resideInAPackage(in("f1"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("web"), in("rest"), in("discord"))
                        .and(resideOutsideOfPackages(in("web.frame"), in("web.part"))))
                .because("a workspace's own pages reach the page frame through the port that web offers");
    }

    ArchRule discordKnowsThePortOnly() {
        return noClasses()
                .that()
                .resideInAPackage(in("discord"))
                .should()
                .dependOnClassesThat(resideInAPackage(in(""))
                        .and(resideOutsideOfPackages(
                                in("discord"), in("orchestration.alert"), in("orchestration.definition"))))
                .because("a channel is an adapter");
    }

    ArchRule dagsterKnowsTheEngineOnly() {
        return noClasses()
                .that()
                .resideInAPackage(in("dagster"))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(in("")).and(resideOutsideOfPackages(in("dagster"), in("orchestration"))))
                .because("it is an adapter to the tables of another orchestrator");
    }

    ArchRule definitionsAreALibraryForAuthors() {
        return noClasses()
                .that()
                .resideInAPackage(in("orchestration.definition"))
                .should()
                .dependOnClassesThat(resideInAPackage(in(""))
                        .and(resideOutsideOfPackages(in("orchestration.definition")))
                        .or(resideInAnyPackage("jakarta.persistence..", "jakarta.servlet..", "jakarta.batch..")))
                .because("authors write against it, and it must not drag anything along");
    }

    ArchRule runsKnowNothingOfWhatAsksForThem() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("orchestration.run"), in("orchestration.journal"), in("orchestration.node"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        in("orchestration.automation"),
                        in("orchestration.asset"),
                        in("orchestration.backfill"),
                        in("orchestration.alert"),
                        in("orchestration.retention"))
                .because("definition, journal, run, and then what is built on runs: one direction");
    }

    ArchRule theJournalKnowsNothingOfRuns() {
        return noClasses()
                .that()
                .resideInAPackage(in("orchestration.journal"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("orchestration.run"), in("batch"))
                .because("a run has a journal, and not the other way round");
    }

    ArchRule theEngineAsksNoMachineForTheTime() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("orchestration"), in("batch"))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a node whose clock is off must not double or lose a tick: the database's clock decides");
    }

    ArchRule schemaKnowsNothingOfOurs() {
        return noClasses()
                .that()
                .resideInAPackage(in("schema"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("")).and(resideOutsideOfPackages(in("schema"))))
                .because("it is there before anything else is");
    }

    ArchRule theStartUsesNothingButTheJdk() {
        return noClasses()
                .that()
                .resideInAPackage(in("start"))
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("java..", in("start")))
                .because("it runs without a class path, before any library is there");
    }

    ArchRule theStartIsNoPartOfTheProduct() {
        return noClasses()
                .that(resideInAPackage(in("")).and(resideOutsideOfPackages(in("start"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("start"))
                .because("the WAR leaves it out");
    }

    ArchRule roomsAreFreeOfCycles() {
        return slices().matching(root + ".orchestration.(*)..").should().beFreeOfCycles();
    }

    /** Only for the product: which server it is belongs into server-config. */
    static ArchRule noServerVendor() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.ibm..",
                        "io.openliberty..",
                        "org.jboss..",
                        "org.wildfly..",
                        "io.undertow..",
                        "org.apache.cxf..")
                .because("one plain WAR runs on every server");
    }

    private String in(String room) {
        return room.isEmpty() ? root + ".." : root + "." + room + "..";
    }
}
