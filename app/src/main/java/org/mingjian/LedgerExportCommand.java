package org.mingjian;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjian.ledger.LedgerArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a whole ledger into one file that {@code verify-ledger} checks; memory does not grow with its length. */
@Command(name = "ledger-export", mixinStandardHelpOptions = true, sortOptions = false, description = "导出整个账本 / exports a whole ledger")
final class LedgerExportCommand implements Callable<Integer> {
    private static final int UNREADABLE = 2;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "写到哪里（不覆盖）/ where to; nothing is overwritten")
    private Path out = Path.of("");

    @Option(names = "--public", description = "不公开的记录只写指纹 / closed entries as hashes only")
    private boolean open;

    @Option(names = "--org", paramLabel = "CODE", description = "命令行的一个机构，而不是平台 / an organisation of the command line instead of the platform")
    private @Nullable String org;

    @Mixin
    private LedgerSource source = new LedgerSource();

    private final PrintStream err;

    LedgerExportCommand(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            err.println("--out " + out + "：已存在 / exists already");
            return UNREADABLE;
        }
        Path draft = out.resolveSibling(out.getFileName() + ".part");
        try {
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(draft))) {
                write(new LedgerArchive(Set.of()), to);
            }
            Files.move(draft, out);
            return 0;
        } catch (Exception e) {
            err.println("导出不了 / cannot be exported: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private void write(LedgerArchive archive, OutputStream to) throws Exception {
        if (org != null) {
            archive.export(source.folder().resolve("orgs").resolve(org), to);
        } else if (source.hasDatabase()) {
            source.database(database -> {
                archive.export(database, to, open);
                return 0;
            });
        } else {
            throw new java.io.FileNotFoundException(source.folder() + "：没有平台的账本 / holds no platform's ledger");
        }
    }
}
