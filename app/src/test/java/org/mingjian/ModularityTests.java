package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** Holds the modules to their contracts, and {@code docs/modules} to the modules. */
class ModularityTests {
    private static final Path COMMITTED = Path.of("..", "docs", "modules");
    private static final ApplicationModules MODULES = ApplicationModules.of(Platform.class);

    @Test
    @DisplayName("modules call only what their contracts allow, down or to the left")
    void modulesKeepTheirContracts() {
        MODULES.verify();
        assertThat(MODULES.stream()).hasSizeGreaterThan(8);
    }

    @Test
    @DisplayName("a module that reaches into another is found")
    void intrudersAreFound() {
        ApplicationModules intruding = ApplicationModules.of("org.example.modular",
                new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(intruding::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Inner")
                .hasMessageContaining("Intruder");
    }

    @Test
    @DisplayName("docs/modules shows the modules as they are")
    void committedDiagramsAreCurrent(@TempDir Path folder) throws IOException {
        write(folder);
        if (Boolean.getBoolean("mingjian.regenerate")) {
            write(COMMITTED);
        }
        assertThat(files(COMMITTED))
                .as("docs/modules differs from the code: write it anew with -Dmingjian.regenerate=true")
                .isEqualTo(files(folder));
    }

    @Test
    @DisplayName("the list by which a start migrates the modules' tables names all modules, each after those it calls")
    void migrationOrderIsCurrent() {
        String names = ApplicationModuleIdentifiers.of(MODULES)
                .stream()
                .map(module -> "  \"" + module + "\" : {}")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        GeneratedDocument.requireCommitted(
                "app/src/main/resources/META-INF/spring-modulith/application-modules.json", names);
    }

    @Test
    @DisplayName("a change of the modules shows in their diagrams")
    void changesShow(@TempDir Path ours, @TempDir Path others) throws IOException {
        write(ours);
        document(ApplicationModules.of("org.example.modular", new ImportOption.OnlyIncludeTests()), others);
        assertThat(files(others)).isNotEqualTo(files(ours));
    }

    private static void write(Path folder) throws IOException {
        document(MODULES, folder);
        Files.writeString(folder.resolve("README.md"), overview());
    }

    private static void document(ApplicationModules modules, Path folder) throws IOException {
        Files.createDirectories(folder);
        Documenter.Options options = Documenter.Options.defaults().withOutputFolder(folder.toAbsolutePath().toString());
        new Documenter(modules, options).writeModulesAsPlantUml();
        Path diagram = folder.resolve("components.puml");
        Files.write(diagram, inOrder(Files.readAllLines(diagram)));
    }

    /** The documenter lists the arrows as a hash table holds them: sorted, they change only when the modules do. */
    private static List<String> inOrder(List<String> lines) {
        List<String> arrows = lines.stream().filter(line -> line.startsWith("Rel(")).sorted().toList();
        int first = lines.indexOf(lines.stream().filter(line -> line.startsWith("Rel(")).findFirst().orElse(""));
        List<String> ordered = new ArrayList<>(lines);
        ordered.removeIf(line -> line.startsWith("Rel("));
        ordered.addAll(Math.max(0, first), arrows);
        return ordered;
    }

    /** The same picture in the form that code hosts draw by themselves. */
    private static String overview() {
        StringBuilder text = new StringBuilder(
                """
                        # Modules

                        Written by `ModularityTests` from the code; an arrow means "calls". What each module is for says its
                        `package-info.java`. After a change: `./mingjian test -Dmingjian.regenerate=true`, and commit.

                        ```mermaid
                        flowchart TD
                        """);
        MODULES
                .stream()
                .map(module -> module.getIdentifier().toString())
                .sorted()
                .forEach(name -> text.append("    ").append(name).append('\n'));
        MODULES.stream().flatMap(ModularityTests::arrows).sorted().forEach(text::append);
        return text.append("```\n").toString();
    }

    private static Stream<String> arrows(ApplicationModule module) {
        return module
                .getDirectDependencies(MODULES)
                .uniqueModules()
                .map(other -> "    " + module.getIdentifier() + " --> " + other.getIdentifier() + "\n");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths
                    .filter(Files::isRegularFile)
                    .collect(Collectors.toMap(path -> folder.relativize(path).toString(), ModularityTests::text,
                            (one, other) -> one, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
