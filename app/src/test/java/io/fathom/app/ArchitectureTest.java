package io.fathom.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of ARCHITECTURE.md that a machine can check. */
class ArchitectureTest {
    private static JavaClasses all;

    @BeforeAll
    static void importAll() {
        all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/picocli/"))
                .importPackages("io.fathom");
    }

    @Test
    void theApiDependsOnTheJdkOnly() {
        classes().that().resideInAPackage("io.fathom.api..").should().onlyDependOnClassesThat().resideInAnyPackage("io.fathom.api..", "java..").check(all);
    }

    @Test
    void protocolsDependOnTheApiOnly() {
        classes().that().resideInAPackage("io.fathom.protocols..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("io.fathom.protocols..", "io.fathom.api..", "java..", "javax.crypto..").check(all);
    }

    @Test
    void theEngineNeverSeesProtocolsCaptureExportOrApp() {
        noClasses().that().resideInAPackage("io.fathom.engine..").should().dependOnClassesThat()
                .resideInAnyPackage("io.fathom.protocols..", "io.fathom.capture..", "io.fathom.export..", "io.fathom.app..", "io.fathom.signatures..").check(all);
    }

    @Test
    void nobodyDependsOnTheApp() {
        noClasses().that().resideOutsideOfPackage("io.fathom.app..").should().dependOnClassesThat().resideInAPackage("io.fathom.app..").check(all);
    }

    @Test
    void exportDependsOnTheApiOnly() {
        classes().that().resideInAPackage("io.fathom.export..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("io.fathom.export..", "io.fathom.api..", "java..").check(all);
    }

    @Test
    void dissectorsDoNoInputOutputThreadsRegexClockOrForeignMemory() {
        noClasses().that().resideInAPackage("io.fathom.protocols..").and().doNotHaveSimpleName("BuiltinProtocols").should().dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.util.regex..", "java.util.concurrent..", "java.util.logging..",
                        "java.lang.foreign..").check(all);
    }

    @Test
    void onlyTheEngineDrivesCursorsAndFields() {
        noClasses().that().resideInAnyPackage("io.fathom.protocols..", "io.fathom.export..").should().dependOnClassesThat()
                .haveSimpleName("CursorControl").orShould().dependOnClassesThat().haveSimpleName("FieldsControl").check(all);
    }

    @Test
    void belowTheAppTimeComesFromPackets() {
        var rule = noClasses().that().resideInAnyPackage("io.fathom.api..", "io.fathom.engine..", "io.fathom.protocols..", "io.fathom.export..", "io.fathom.signatures..");
        rule.should().callMethod(System.class, "currentTimeMillis").check(all);
        rule.should().callMethod(System.class, "nanoTime").check(all);
        rule.should().callMethod(java.time.Instant.class, "now").check(all);
    }

    @Test
    void nobodyUsesUnsafe() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("sun.misc.Unsafe").check(all);
    }

    @Test
    void belowTheAppNobodyPrints() {
        noClasses().that().resideInAnyPackage("io.fathom.api..", "io.fathom.engine..", "io.fathom.protocols..", "io.fathom.export..", "io.fathom.capture..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(all);
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that().areStatic().should(beFinal()).check(all);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses().should().haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*|.*(Manager|Helper|Utils?|Impl|Processor)").check(all);
    }

    @Test
    void nothingIsGot() {
        methods().that().areDeclaredInClassesThat().resideInAnyPackage("io.fathom.api..", "io.fathom.engine..").should().haveNameNotMatching("get[A-Z].*").check(all);
    }

    private static ArchCondition<JavaField> beFinal() {
        return new ArchCondition<>("be final") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (!field.getModifiers().contains(JavaModifier.FINAL) && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is static and not final"));
                }
            }
        };
    }
}
