package org.mingjian.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.codes.Industries;
import org.mingjian.law.Citation;

class StarterTests {
    /** What an agency adds itself: its name, and the entries in its own lists. */
    private static final Set<ItemField> OWN = Set.of(ItemField.ENFORCING_BODY, ItemField.INSPECTING_BODY,
            ItemField.POWER, ItemField.DUTY);

    static List<Starter> starters() {
        return Starter.all();
    }

    private static Starter starter(String id) {
        return Starter.find(id).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("starters")
    @DisplayName("ITEM-01 each item of a starter list states all but what is the agency's own, in lawful values")
    void whole(Starter starter) {
        assertThat(starter.list().items()).allSatisfy(item -> {
            assertThat(Stream.of(ItemField.values())
                    .filter(ItemField::required)
                    .filter(field -> item.text(field).isEmpty()))
                    .as(item.code())
                    .isSubsetOf(OWN);
            assertThat(OWN).allSatisfy(field -> assertThat(item.text(field)).isEmpty());
            assertThat(item.lines(ItemField.INDUSTRIES)).allMatch(code -> Industries.byCode(code).isPresent());
            assertThat(item.lines(ItemField.METHODS))
                    .isSubsetOf(Stream.of(InspectionMethod.values()).map(Enum::name).toList());
            for (ItemField field : List.of(ItemField.BASIS, ItemField.LIABILITY, ItemField.LAW)) {
                assertThat(item.lines(field)).as("%s %s", item.code(), field)
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(Citation.read(line).map(Citation::text)).hasValue(line));
            }
        });
    }

    @Test
    @DisplayName("ITEM-05 zibo-2017 holds the fourteen contents of article 6; of occupational health it says that it has left the ministry")
    void zibo() {
        List<Item> items = starter("zibo-2017").list().items();
        assertThat(items).hasSize(14);
        assertThat(items.get(2).text(ItemField.CONTENT)).isEqualTo("依法取得安全生产行政许可情况");
        assertThat(items.get(11).text(ItemField.CONTENT)).isEqualTo("职业病防治工作开展情况");
        assertThat(items.stream().filter(Item::warned).map(Item::code)).containsExactly("ZB-04", "ZB-12");
        assertThat(items.get(11).text(ItemField.STANDING)).contains("划转卫生健康部门");
    }

    @ParameterizedTest
    @CsvSource({"WHP, 10", "FMKS, 10", "YJ, 9", "GM, 12", "YHBZ, 10"})
    @DisplayName("ITEM-05 the national list has at least eight items for each dangerous industry, and none on occupational health")
    void national(String industry, int items) {
        List<Item> list = starter("national-2026").list().items();
        assertThat(list.stream().filter(item -> item.lines(ItemField.INDUSTRIES).contains(industry))).hasSize(items)
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(list).noneMatch(item -> item.fields().values().stream().anyMatch(text -> text.contains("职业")));
    }

    @Test
    @DisplayName("ITEM-01 an item for 工贸 is for each of its parts, and no other industry")
    void parts() {
        Item item = starter("national-2026").list().find("GM-01").orElseThrow();
        assertThat(Stream.of("GM", "JX", "YJ", "SM").allMatch(item::appliesTo)).isTrue();
        assertThat(Stream.of("WHP", "FMKS", "QT").noneMatch(item::appliesTo)).isTrue();
        assertThat(starter("zibo-2017").list().items()).allMatch(one -> one.appliesTo("QT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[{\"code\":\"A\",\"colour\":\"x\"}] | items[0].colour",
        "[{\"code\":\"A\"},{\"code\":\"A\"}] | items[1].code",
        "[{\"code\":\"A 1\"}] | items[0].code",
        "[{\"code\":\"A\",\"basis\":\"x\"}] | items[0].basis",
        "[{\"code\":\"A\",\"basis\":[1]}] | items[0].basis[0]",
        "[{\"code\":\"A\",\"name\":\" \"}] | items[0].name",
        "[7] | items[0]", "{} | items"})
    @DisplayName("ITEM-02 a document that is no list is refused at its place")
    void refuses(String document, String place) {
        assertThatThrownBy(() -> ItemList.read(Json.parse(document)))
                .isInstanceOfSatisfying(MalformedInput.class, fault -> assertThat(fault.place()).isEqualTo(place));
    }

    @Test
    @DisplayName("ITEM-02 a list reads back from its canonical document as it was")
    void roundTrip() throws MalformedInput {
        for (Starter starter : Starter.all()) {
            assertThat(ItemList.read(Json.parseCanonical(starter.list().json().canonical()))).isEqualTo(starter.list());
        }
    }

    @Test
    @DisplayName("ITEM-07 a derived list shows what it added, left out and states otherwise, field by field")
    void differences() {
        ItemList base = starter("zibo-2017").list();
        Item changed = base.items().getFirst().with(ItemField.FREQUENCY, "每年一次").with(ItemField.STANDING, "新注");
        Item added = new Item("XQ-01", Map.of(ItemField.NAME, "新的"));
        ItemList derived = base.without("ZB-12").with("ZB-01", changed).with("", added);
        List<Difference> found = Difference.between(base, derived);
        assertThat(found.stream().map(one -> one.getClass().getSimpleName() + " " + one.item().code()))
                .containsExactly("Changed ZB-01", "Added XQ-01", "Removed ZB-12");
        assertThat(((Difference.Changed) found.getFirst()).changes()).containsExactly(
                new Difference.Change(ItemField.FREQUENCY, base.items().getFirst().text(ItemField.FREQUENCY), "每年一次"),
                new Difference.Change(ItemField.STANDING, "", "新注"));
        assertThat(Difference.between(base, base)).isEmpty();
        assertThat(base.items().stream().map(Item::code).collect(Collectors.toSet())).hasSize(14);
    }
}
