package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.subject;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class BackgroundImportsModuleTests {
    private static final Instant NOW = Instant.parse("2026-03-06T02:00:00Z");
    private static final int ROWS = 2_500;
    private static final String LONG = "长".repeat(600);

    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    Subjects subjects;
    @Autowired
    BackgroundImports background;
    @Autowired
    ImportTasks tasks;

    private Agency agency;
    private Actor actor;
    private MockHttpSession session;
    private final UUID key = UUID.randomUUID();

    @BeforeEach
    void people() throws Exception {
        agency = staff.agency();
        actor = RegistryFixtures.planner(agency);
        session = staff.session(agency, Role.PLANNER);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.session(session)).andReturn().getResponse();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = send(get(address));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse upload(byte[] sheet) throws Exception {
        return upload("大表.csv", key, sheet);
    }

    private MockHttpServletResponse upload(String name, UUID pressed, byte[] sheet) throws Exception {
        return mvc
                .perform(multipart("/subjects/import").file(new MockMultipartFile("file", name, "text/csv", sheet))
                        .param("key", pressed.toString())
                        .session(session)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** Makes a sheet of more than 4 MB. */
    private static byte[] large(String lastRow) {
        StringBuilder sheet = new StringBuilder(SUBJECT_HEADER + ",备注\n");
        for (int i = 1; i <= ROWS; i++) {
            sheet.append(subject(i)).append(',').append(LONG).append('\n');
        }
        byte[] bytes = sheet.append(lastRow).append('\n').toString().getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isGreaterThan(4 << 20);
        return bytes;
    }

    private ImportTask ended() throws Exception {
        for (int i = 0; i < 600; i++) {
            ImportTask task = background.find(agency.id(), BookKind.SUBJECTS, key).orElseThrow();
            if (!task.state().active()) {
                return task;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The import did not end.");
    }

    private long size() {
        return subjects.count(SubjectFilter.of(agency.id()));
    }

    @Test
    @DisplayName("REG-09 a large sheet is answered at once, imported in the background, and a second press finds the first")
    void largeSheet() throws Exception {
        byte[] sheet = large(subject(ROWS + 1) + ",末");
        MockHttpServletResponse response = upload(sheet);
        assertThat(response.getRedirectedUrl()).isEqualTo("/subjects/import/" + key);
        page("/subjects/import/" + key);
        assertThat(upload(sheet).getRedirectedUrl()).isEqualTo("/subjects/import/" + key);
        assertThat(ended().state()).isEqualTo(ImportState.DONE);
        assertThat(upload(sheet).getRedirectedUrl()).isEqualTo("/subjects/import/" + key);
        assertThat(page("/subjects/import/" + key)).contains("大表.csv", "2,501", "账本序号");
        assertThat(page("/subjects/import")).contains("大表.csv，已导入");
        assertThat(size()).isEqualTo(ROWS + 1);
        assertThat(subjects.importRun(agency.id(), key)).isPresent();
        try (Stream<Path> left = Files.list(background.place().getParent())) {
            assertThat(left.filter(file -> file.toFile().length() > 0)).isEmpty();
        }
    }

    @Test
    @DisplayName("REG-09 a large sheet with faults is told by row and column when one comes back, and nothing is imported")
    void faultyLargeSheet() throws Exception {
        upload(large("坏企业,911,2010-05-06,工贸,备注"));
        ImportTask task = ended();
        assertThat(task.state()).isEqualTo(ImportState.FAULTY);
        assertThat(page("/subjects/import/" + key)).contains("什么都没有导入", "大表.csv", "2502", "统一社会信用代码");
        assertThat(size()).isZero();
        assertThat(page("/subjects/import")).contains("/subjects/import/" + key);
    }

    @Test
    @DisplayName("REG-09 a registry takes one sheet at a time: another is told which one goes on, a small one too")
    void oneAtATime() throws Exception {
        assertThat(begin("elsewhere")).isTrue();
        UUID other = UUID.randomUUID();
        assertThat(tasks.begin(actor, BookKind.SUBJECTS, other, "b", "别的.csv", "elsewhere", NOW)).isFalse();
        assertThat(tasks.begin(actor, BookKind.VEHICLES, other, "b", "车辆.csv", "elsewhere", NOW)).isTrue();
        MockHttpServletResponse refused = upload("小.csv", UUID.randomUUID(),
                (SUBJECT_HEADER + "\n" + subject(1)).getBytes(StandardCharsets.UTF_8));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("“大表.csv”正在导入");
        assertThat(size()).isZero();
    }

    private boolean begin(String server) {
        return tasks.begin(actor, BookKind.SUBJECTS, key, "a", "大表.csv", server, NOW);
    }

    @Test
    @DisplayName("REG-09 the progress page says how many rows are checked, polls only while it goes on, and belongs to the agency")
    void progress() throws Exception {
        begin("elsewhere");
        assertThat(tasks.step(agency.id(), key, ImportState.READING, 35_000)).isTrue();
        assertThat(page("/subjects/import/" + key)).contains("35,000", "读取并检查", "hx-trigger=\"every 2s\"", "停止导入",
                "刷新进度");
        MockHttpServletResponse polled = send(get("/subjects/import/" + key).header("HX-Request", "true"));
        assertThat(polled.getContentAsString(StandardCharsets.UTF_8)).contains("35,000").doesNotContain("<html");
        assertThat(polled.getHeader("HX-Refresh")).isNull();
        MockHttpSession neighbour = staff.session(staff.agency(), Role.PLANNER);
        assertThat(mvc.perform(get("/subjects/import/" + key).session(neighbour)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        tasks.end(agency.id(), key, ImportState.FAILED, "", 0, NOW);
        assertThat(page("/subjects/import/" + key)).contains("出错").doesNotContain("hx-get");
        assertThat(send(get("/subjects/import/" + key).header("HX-Request", "true")).getHeader("HX-Refresh"))
                .isEqualTo("true");
    }

    @Test
    @DisplayName("REG-09 an import can be stopped while its rows are checked, and not any more once they go into the registry")
    void stopped() throws Exception {
        begin("elsewhere");
        assertThat(send(post("/subjects/import/" + key + "/cancel").with(csrf())).getRedirectedUrl())
                .isEqualTo("/subjects/import/" + key);
        assertThat(tasks.step(agency.id(), key, ImportState.READING, 1_000)).isFalse();
        tasks.end(agency.id(), key, ImportState.CANCELLED, "", 0, NOW);
        assertThat(page("/subjects/import/" + key)).contains("已按要求停止，什么都没有导入");
        assertThat(begin("elsewhere")).as("the same sheet may come again").isTrue();
        tasks.step(agency.id(), key, ImportState.MERGING, ROWS);
        assertThat(background.cancel(agency.id(), BookKind.SUBJECTS, key)).isFalse();
        assertThat(page("/subjects/import/" + key)).contains("不能再停止").doesNotContain("停止导入</button>");
    }

    @Test
    @DisplayName("REG-09 after a restart an import that was under way is called interrupted by its file's name, with nothing taken over")
    void interrupted() throws Exception {
        begin(background.server());
        tasks.step(agency.id(), key, ImportState.READING, 1_000);
        Path left = Files.write(background.place(), new byte[]{1});
        background.recover();
        assertThat(left).doesNotExist();
        assertThat(page("/subjects/import/" + key)).contains("大表.csv", "导入中断，什么都没有导入");
        assertThat(background.underWay(agency.id(), BookKind.SUBJECTS)).isEmpty();
        assertThat(size()).isZero();
    }

    @Test
    @DisplayName("REG-09 an import that took effect just before the server stopped is not called interrupted")
    void tookEffect() throws Exception {
        Path file = Files.writeString(background.place(), SUBJECT_HEADER + "\n" + subject(1) + "\n");
        String hash = FileDigest.hex(file);
        tasks.begin(actor, BookKind.SUBJECTS, key, hash, "大表.csv", background.server(), NOW);
        RegistryFixtures.imported(subjects.importSheet(actor, file, "大表.csv", key));
        background.recover();
        assertThat(background.find(agency.id(), BookKind.SUBJECTS, key).map(ImportTask::state))
                .contains(ImportState.DONE);
        assertThat(page("/subjects/import/" + key)).contains("账本序号");
    }

    @Test
    @DisplayName("REG-09 faults come out of the database as they went in")
    void faultsAreKept() {
        List<SheetFault> faults = List.of(
                new SheetFault("a.csv", 3, "统一社会信用代码", "9\u0001\"", "registry.fault.code-twice", List.of("3", "9")),
                new SheetFault("a.csv", 0, "", "", "registry.fault.no-rows", List.of()));
        assertThat(FaultsJson.read("a.csv", FaultsJson.write(faults))).isEqualTo(faults);
    }
}
