package org.mingjian.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;

/** Faults of a sheet on their way to and from the database: an array of row, column, value, rule and its arguments. */
final class FaultsJson {
    private FaultsJson() {}

    static String write(List<SheetFault> faults) {
        List<Json> items = new ArrayList<>();
        for (SheetFault fault : faults) {
            List<Json> parts = new ArrayList<>(List.of(new Json.Int(fault.row()), new Json.Str(fault.column()),
                    new Json.Str(fault.value()), new Json.Str(fault.rule())));
            fault.arguments().forEach(argument -> parts.add(new Json.Str(argument)));
            items.add(new Json.Arr(parts));
        }
        return new String(new Json.Obj(new java.util.TreeMap<>(java.util.Map.of("faults", new Json.Arr(items))))
                .canonical(), StandardCharsets.UTF_8);
    }

    static List<SheetFault> read(String file, String json) {
        try {
            List<SheetFault> faults = new ArrayList<>();
            if (Json.parse(json) instanceof Json.Obj object
                    && object.members().get("faults") instanceof Json.Arr items) {
                items.items().forEach(item -> faults.add(fault(file, ((Json.Arr) item).items())));
            }
            return faults;
        } catch (MalformedInput e) {
            throw new IllegalStateException("The database holds faults of a sheet that are no JSON.", e);
        }
    }

    private static SheetFault fault(String file, List<Json> parts) {
        return new SheetFault(file, (int) ((Json.Int) parts.get(0)).value(), text(parts.get(1)), text(parts.get(2)),
                text(parts.get(3)), parts.stream().skip(4).map(FaultsJson::text).toList());
    }

    private static String text(Json part) {
        return ((Json.Str) part).value();
    }
}
