package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Imports and exports of sheets of 100,000 and 400,000 rows in the same small heap. It is no test of the build:
 * {@code bench/sheets} runs it with a bound on the heap, and running out of memory is its failure.
 */
@PlatformTest(properties = "mingjian.bench=sheets")
class LargeSheetsBench {
    private static final List<Integer> SIZES = List.of(100_000, 400_000);

    @TempDir
    Path folder;
    @Autowired
    Staff staff;
    @Autowired
    Subjects subjects;

    @Test
    void sheets() throws Exception {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        System.out.printf(
                "BENCH| heap of %d MB | rows | MB of the file | import s | export s | most MB held after a collection |%n",
                heap);
        for (String format : List.of("csv", "xlsx")) {
            List<Long> held = new ArrayList<>();
            for (int rows : SIZES) {
                held.add(run(format, rows));
            }
            System.out.printf(Locale.ROOT, "BENCH| %s: 4 times the rows hold %.2f times the memory |%n", format,
                    held.getLast() / (double) held.getFirst());
        }
    }

    private long run(String format, int rows) throws IOException {
        Path file = folder.resolve(rows + "." + format + ".sheet");
        write(file, format, rows);
        ManagementFactory.getMemoryMXBean().gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        Held held = new Held();
        Thread watch = Thread.ofPlatform().daemon().start(held);
        var agency = staff.agency();
        long begin = System.nanoTime();
        ImportRun run = RegistryFixtures.imported(
                subjects.importSheet(RegistryFixtures.planner(agency), file, "大表." + format, UUID.randomUUID()));
        double imported = (System.nanoTime() - begin) / 1e9;
        assertThat(run.added()).isEqualTo(rows);
        begin = System.nanoTime();
        try (SheetWriter sheet = writer(OutputStream.nullOutputStream(), format)) {
            subjects.export(SubjectFilter.of(agency.id()), sheet);
        }
        double exported = (System.nanoTime() - begin) / 1e9;
        watch.interrupt();
        System.out.printf(Locale.ROOT, "BENCH| %s | %d | %d | %.1f | %.1f | %d |%n", format, rows,
                Files.size(file) >> 20, imported, exported, held.most >> 20);
        return held.most;
    }

    private static SheetWriter writer(OutputStream out, String format) {
        return format.equals("csv") ? SheetWriter.csv(out) : SheetWriter.xlsx(out, "名录");
    }

    private static void write(Path file, String format, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); SheetWriter sheet = writer(out, format)) {
            sheet.row(Arrays.asList((SheetFiles.SUBJECT_HEADER + ",分级,注册地址,联络人").split(",")));
            for (int i = 1; i <= rows; i++) {
                sheet.row(Arrays.asList((SheetFiles.subject(i) + ",A,西青区样例路" + i + "号,联络人" + i).split(",")));
            }
        }
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .toList();
    }

    /** What was still held after the old generation's last collection, again and again. */
    private static final class Held implements Runnable {
        private volatile long most;

        @Override
        public void run() {
            try {
                while (true) {
                    Thread.sleep(4_000);
                    ManagementFactory.getMemoryMXBean().gc();
                    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                    most = Math.max(most, used);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
