package org.cooperage;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The rules of STYLE.md a machine can check. The map of the modules is checked by `MapTest`.
@AnalyzeClasses(packages = "org.cooperage", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule enginesArePure = noClasses()
            .that(resideInAPackage("..engine.."))
            .and(not(simpleName("package-info")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.postgresql..");

    @ArchTest
    static final ArchRule whatIsInsideAModuleStaysInside = classes()
            .that()
            .haveNameMatching(".*\\.[A-Z]\\w*(Store|Pages|Api|Settings|Configuration|Advice)")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the demo moves the clock: inject Clock");

    @ArchTest
    static final ArchRule chanceHasASeed = noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("the same input must give the same output");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*\\.([A-Z]\\w*(Impl|Utils?|Helper|Manager)|Base[A-Z]\\w*)");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that(are(resideInAPackage("org.cooperage..")))
            .and()
            .resideOutsideOfPackages("org.cooperage.cli..", "org.cooperage.demo")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nobodyHoldsOneConnectionAndWaitsForAnother = noClasses()
            .that()
            .resideOutsideOfPackage("org.cooperage.access..")
            .should()
            .callMethod(TransactionTemplate.class, "setPropagationBehavior", int.class)
            .because("as many requests as there are connections would wait for ever; only access works before and after"
                    + " all others");

    @ArchTest
    static final ArchRule noMethodBeginsATransactionInsideAnother = noMethods()
            .should()
            .beAnnotatedWith(describe(
                    "@Transactional(REQUIRES_NEW)",
                    it -> it.getRawType().isEquivalentTo(Transactional.class)
                            && it.as(Transactional.class).propagation() == Propagation.REQUIRES_NEW));
}
