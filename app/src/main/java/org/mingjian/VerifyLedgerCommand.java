package org.mingjian;

import java.io.PrintStream;
import java.util.ArrayList;
import org.mingjian.ledger.NotedHead.Standing;
import org.mingjian.ledger.NotedHead.Compared;
import org.mingjian.ledger.NotedHead;
import org.mingjian.shell.Characters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fairdraw.json.Json;
import org.jspecify.annotations.Nullable;
import org.mingjian.ledger.LedgerArchive;
import org.mingjian.ledger.LedgerFinding;
import org.mingjian.ledger.LedgerReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks a whole ledger (SEC-06), also beside heads that somebody noted down: exit 0 where nothing was changed and every
 * noted head is contained, 1 where that is not so, 2 where none can be read or a head is none.
 */
@Command(name = "verify-ledger", mixinStandardHelpOptions = true, sortOptions = false, description = "检查整个账本 / checks a whole ledger")
final class VerifyLedgerCommand implements Callable<Integer> {
    private static final int UNREADABLE = 2;
    /** Most characters of a wrong value that are said again. */
    private static final int QUOTED = 60;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "ledger-export 导出的文件，或命令行机构的目录 / an exported file, or a folder of the command line; without it the data folder")
    private @Nullable Path file;

    @Mixin
    private LedgerSource source = new LedgerSource();

    @Option(names = "--key", paramLabel = "ID", description = "每个树头都须由这些公钥之一签名 / every head must be signed by one of these; may be repeated")
    private Set<String> keys = new LinkedHashSet<>();

    @Option(names = "--head", paramLabel = "SIZE:ROOT", description = "以前抄下的树头：条数:根指纹；账本须仍包含它 / a head noted down earlier, which the ledger must still contain; may be repeated")
    private List<String> typedHeads = new ArrayList<>();

    @Option(names = "--json", description = "JSON")
    private boolean json;

    private final PrintStream out;
    private final PrintStream err;

    VerifyLedgerCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (!readable()) {
            return UNREADABLE;
        }
        List<NotedHead> noted = typedHeads.stream()
                .flatMap(typed -> NotedHead.read(typed).stream())
                .distinct()
                .toList();
        Map<String, LedgerReport> reports;
        try {
            reports = check(new LedgerArchive(keys, noted));
        } catch (Exception e) {
            err.println("读不了账本 / the ledger cannot be read: " + e.getMessage());
            return UNREADABLE;
        }
        if (reports.isEmpty()) {
            err.println(source.folder() + "：没有账本 / holds no ledger");
            return UNREADABLE;
        }
        boolean alone = reports.size() == 1;
        reports.forEach(json ? this::tellJson : (name, report) -> tell(name, report, alone));
        List<NotedHead> lost = noted.stream().filter(head -> !contained(head, reports)).toList();
        lost.forEach(head -> err.println("✗ 没有账本包含抄下的树头 / no ledger contains the head noted down: " + head.size()
                + ":" + head.root()));
        return lost.isEmpty() && reports.values().stream().allMatch(LedgerReport::ok) ? 0 : 1;
    }

    /** Tells each noted head that is none. */
    private boolean readable() {
        List<String> wrong = typedHeads.stream().filter(typed -> NotedHead.read(typed).isEmpty()).toList();
        wrong.stream()
                .map(typed -> Characters.quoted(typed, QUOTED))
                .forEach(typed -> err.println("--head 应是 条数:根指纹（64 位十六进制），现为“" + typed
                        + "” / --head is SIZE:ROOT, the root in 64 hex digits, not “" + typed + "”"));
        return wrong.isEmpty();
    }

    /** A head comes from one ledger; where several are looked at, one of them must contain it. */
    private static boolean contained(NotedHead head, Map<String, LedgerReport> reports) {
        return reports.values()
                .stream()
                .anyMatch(report -> report.noted().contains(new Compared(head, Standing.CONTAINED)));
    }

    private Map<String, LedgerReport> check(LedgerArchive archive) throws Exception {
        Map<String, LedgerReport> reports = new LinkedHashMap<>();
        if (file != null) {
            if (!Files.exists(file)) {
                throw new java.io.FileNotFoundException(file.toString());
            }
            reports.put(file.toString(), archive.check(file));
            return reports;
        }
        for (Path folder : source.organisations()) {
            reports.put(folder.toString(), archive.check(folder));
        }
        if (source.hasDatabase()) {
            reports.put("PostgreSQL", source.database(archive::check));
        }
        return reports;
    }

    /** @param alone whether no other ledger is looked at, which could contain a noted head that this one does not */
    private void tell(String name, LedgerReport report, boolean alone) {
        boolean contained = report.noted().stream().allMatch(one -> one.standing() == Standing.CONTAINED);
        String otherwise = !report.ok() || alone ? "✗ " : "– ";
        out.println((report.ok() && contained ? "✓ " : otherwise) + name);
        out.println("  记录 / entries " + report.size()
                + (report.closed() > 0 ? "（" + report.closed() + " 条只有指纹 / as hashes only）" : "")
                + "，树头 / heads " + report.heads() + "，联署 / cosignatures " + report.cosignatures());
        out.println("  根指纹 / root " + report.root());
        if (report.unknown() > 0) {
            out.println(
                    "  – " + report.unknown() + " 个签名的公钥不在这里，未核验 / signatures of keys that are not here, not checked");
        }
        report.noted().forEach(this::tellNoted);
        report.findings().forEach(found -> out.println("  ✗ " + place(found) + "：" + words(found.kind())));
        boolean tree = report.findings().stream().anyMatch(found -> found.kind() == LedgerFinding.Kind.HEAD);
        if (tree) {
            out.println("  最后一个相符的树头有 " + report.covered() + " 条记录 / the last head that fits has " + report.covered()
                    + " entries");
        } else if (report.ok() && report.covered() < report.size()) {
            out.println("  – 第 " + report.covered() + " 条起还没有签过的树头 / from entry " + report.covered()
                    + " on no signed head covers them yet");
        }
    }

    private void tellNoted(Compared noted) {
        String head = noted.head().size() + ":" + noted.head().root().substring(0, 16) + "…";
        out.println(switch (noted.standing()) {
            case CONTAINED ->
                "  ✓ 抄下的树头 " + head + "：仍在，此后只有增加 / the head noted down is contained; the ledger has only grown since";
            case OTHER -> "  ✗ 抄下的树头 " + head + "：前 " + noted.head().size()
                    + " 条已不是当时的 / the first entries are not those of then";
            case SHORTER -> "  ✗ 抄下的树头 " + head + "：账本比当时短 / the ledger is shorter than then";
        });
    }

    private static String place(LedgerFinding found) {
        return switch (found.kind()) {
            case HEAD, SIGNATURE, HEAD_TIME, KEY, COSIGNATURE -> "树头 / head " + found.index();
            default -> "记录 / entry " + found.index();
        };
    }

    private static String words(LedgerFinding.Kind kind) {
        return switch (kind) {
            case MISSING -> "缺失 / is missing";
            case MALFORMED -> "不是规范的记录 / is no canonical entry";
            case LEAF -> "内容与指纹不符 / is not what its hash was made of";
            case COLUMN -> "数据库列与内容不符 / has other columns than content";
            case TIME -> "时间早于前一条 / is earlier than the one before";
            case SUBTREE -> "子树指纹不符 / a subtree that ends here has another hash";
            case HEAD -> "记录不是它签过的那些 / the entries are not those that it was signed over";
            case SIGNATURE -> "签名不对 / the signature is not its key's";
            case ORDER -> "次序颠倒 / stands out of order";
            case HEAD_TIME -> "早于它覆盖的记录 / is older than an entry that it covers";
            case KEY -> "公钥不对 / not a key, or not one that is trusted";
            case COSIGNATURE -> "见证方签名不对 / a witness's signature is not its key's";
        };
    }

    private void tellJson(String name, LedgerReport report) {
        List<Json.Obj> findings = report.findings()
                .stream()
                .map(found -> Json.object("kind", found.kind().name(), "index", found.index()))
                .toList();
        List<Json.Obj> noted = report.noted()
                .stream()
                .map(one -> Json.object("size", one.head().size(), "root", one.head().root(), "standing",
                        one.standing().name()))
                .toList();
        out.println(new String(Json
                .object("ledger", name, "ok", report.ok(), "size", report.size(), "root", report.root(), "closed",
                        report.closed(), "heads", report.heads(), "cosignatures", report.cosignatures(), "unknown",
                        report.unknown(), "covered", report.covered(), "noted", noted, "findings", findings)
                .canonical(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
