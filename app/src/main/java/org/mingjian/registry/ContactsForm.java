package org.mingjian.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The column of contact persons: one person a line or part, each with post, name and phone. */
final class ContactsForm {
    static final SheetColumn CONTACTS = SheetColumn.optional("contacts", "联系人", "Contact persons", "联系人员");
    private static final String RULE = "registry.contacts.fault.";
    private static final int MOST = 10;
    private static final int WORD = 40;

    private ContactsForm() {}

    /**
     * Reads the cell and seals it. What an export or a form masked means that nothing changes.
     *
     * @return the sealed text, an empty text for nobody, or {@link Privacy#KEEP}
     */
    static String read(SheetRow row, String code, Privacy privacy) {
        String text = row.text(CONTACTS, SheetRow.LONGEST);
        if (text.isEmpty()) {
            return "";
        }
        String[] parts = text.split("[;；\n]");
        long masked = Arrays.stream(parts).filter(Masks::masked).count();
        if (masked > 0) {
            if (Arrays.stream(parts).anyMatch(part -> !part.isBlank() && !Masks.masked(part))) {
                row.faultOf(CONTACTS, "", RULE + "mixed", List.of());
            }
            return Privacy.KEEP;
        }
        List<Contact> contacts = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                contact(row, part.strip(), contacts);
            }
        }
        if (contacts.size() > MOST) {
            row.faultOf(CONTACTS, "", RULE + "many", List.of(Integer.toString(MOST)));
        }
        return privacy.sealContacts(code, contacts);
    }

    /** The value is not repeated in a fault: a fault may be kept, and a contact must not be there in clear. */
    private static void contact(SheetRow row, String part, List<Contact> contacts) {
        List<String> words = new ArrayList<>(Arrays.asList(part.split("[\\s:：,，/]+")));
        words.removeIf(String::isEmpty);
        String phone = !words.isEmpty() && words.getLast().matches("[0-9+(].*") ? words.removeLast() : "";
        String post = words.size() > 1 ? words.removeFirst() : "联系人";
        String name = String.join(" ", words);
        if (name.isEmpty() || name.length() > WORD || post.length() > WORD || name.matches(".*[0-9]{5}.*")) {
            row.faultOf(CONTACTS, "", RULE + "form", List.of());
        } else if (!phone.isEmpty() && !phone.matches("\\+?[0-9()-]{7,20}")) {
            row.faultOf(CONTACTS, "", RULE + "phone", List.of());
        } else {
            contacts.add(new Contact(post, name, phone));
        }
    }

    static String write(List<Contact> contacts, String between) {
        return contacts.stream().map(Contact::line).collect(Collectors.joining(between));
    }
}
