import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the verifier one file that works from a disk without a network: {@code java Assemble.java verify.html}. Each
 * module becomes a function that is called once and gives what it exports; the same modules always give the same bytes.
 */
final class Assemble {
    private static final Pattern IMPORT = Pattern.compile("^import \\{([^}]*)} from '([^']+)';\\n", Pattern.MULTILINE);
    private static final Pattern EXPORT = Pattern
            .compile("^export (?:async )?(?:function\\*?|class|const|let) ([A-Za-z_$][\\w$]*)", Pattern.MULTILINE);
    private static final Pattern OTHER = Pattern.compile("^(?:import|export)\\b.*", Pattern.MULTILINE);

    private final Path folder;
    private final Map<Path, String> names = new HashMap<>();
    private final Set<Path> begun = new HashSet<>();
    private final StringBuilder program = new StringBuilder();

    private Assemble(Path folder) {
        this.folder = folder;
    }

    /** Takes the file to write, and the folder of the modules where that is not the working directory's. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        Path folder = Path.of(arguments.length > 1 ? arguments[1] : ".").toRealPath();
        Path parent = target.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Files.writeString(target, page(folder));
    }

    private static String page(Path folder) throws IOException {
        String worker = program(folder, "worker.js");
        String page = program(folder, "page/saved.js");
        String style = read(folder.resolve("page/saved.css")) + read(folder.resolve("page/verifier.css"));
        String policy = "default-src 'none'; script-src '" + hash(page) + "' blob:; worker-src blob:; style-src '"
                + hash(style) + "'; img-src data:; base-uri 'none'; form-action 'none'";
        return read(folder.resolve("page/saved.html")).replace("{{policy}}", policy)
                .replace("{{style}}", style)
                .replace("{{worker}}", worker)
                .replace("{{page}}", page);
    }

    private static String program(Path folder, String entry) throws IOException {
        Assemble assemble = new Assemble(folder);
        assemble.add(folder.resolve(entry).toRealPath());
        String text = "'use strict';\n" + assemble.program;
        if (text.contains("</script") || text.contains("<!--") || text.contains("{{")) {
            throw new IOException(entry + " holds what would end a script in a page, or a mark of the page's");
        }
        return text;
    }

    /** Adds a module behind those that it imports, once. */
    private void add(Path module) throws IOException {
        if (names.containsKey(module)) {
            return;
        }
        if (!begun.add(module) || !module.startsWith(folder)) {
            throw new IOException(module + " imports itself, or lies outside " + folder);
        }
        String source = read(module);
        StringBuilder bound = new StringBuilder();
        Matcher imports = IMPORT.matcher(source);
        while (imports.find()) {
            Path other = module.resolveSibling(imports.group(2)).toRealPath();
            add(other);
            bound.append("const {").append(imports.group(1).replaceAll("\\s+as\\s+", ": ")).append("} = ")
                    .append(names.get(other)).append(";\n");
        }
        List<String> exported = new ArrayList<>();
        String body = IMPORT.matcher(source).replaceAll("");
        EXPORT.matcher(body).results().forEach(found -> exported.add(found.group(1)));
        body = body.replaceAll("(?m)^export (?=(?:async )?(?:function|class|const|let) )", "");
        Matcher other = OTHER.matcher(body);
        if (other.find()) {
            throw new IOException(module + " imports or exports in a way that is not known here: " + other.group());
        }
        names.put(module, "module" + names.size());
        program.append("const ").append(names.get(module)).append(" = (() => {\n").append(bound).append(body)
                .append("return { ").append(String.join(", ", exported)).append(" };\n})();\n");
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
