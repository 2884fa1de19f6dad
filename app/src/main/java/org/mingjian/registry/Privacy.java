package org.mingjian.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjian.identity.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps personal data of the registries sealed (SEC-09): records carry it sealed, pages and exports show it masked, and
 * only {@link Unmasking} opens it for a person.
 */
@Component
public class Privacy {
    /** Stands for a value that stays as it is; nobody can type the character. */
    static final String KEEP = "\u0001keep";
    private static final Pattern PERSONAL = Pattern.compile(
            "联系|联络|代表人|负责人|经办人|姓名|电话|手机|号码|证件|身份证|住址|地址|邮箱|微信|任职|工作经历|工作单位|"
                    + "亲属|配偶|phone|mobile|contact|mail|address|employer|spouse|person",
            Pattern.CASE_INSENSITIVE);
    /** General words for an interest, which say nothing of a third person. */
    private static final Set<String> GENERAL = Set.of("亲属", "近亲属", "亲属任职", "近亲属任职", "投资", "持股", "投资持股", "任职", "曾任职",
            "兼职",
            "曾在该企业任职", "曾任职或任职", "住址与注册地址相同");

    private final BiFunction<String, String, String> seal;
    private final BiFunction<String, String, String> open;

    @Autowired
    Privacy(Vault vault) {
        this(vault::sealText, (text, place) -> vault.openText(text, place).orElse(""));
    }

    private Privacy(BiFunction<String, String, String> seal, BiFunction<String, String, String> open) {
        this.seal = seal;
        this.open = open;
    }

    /** Returns what a sheet is read with that goes into no database: nothing is sealed. */
    static Privacy none() {
        return new Privacy((text, place) -> text, (text, place) -> text);
    }

    String sealContacts(String code, List<Contact> contacts) {
        return contacts.isEmpty()
                ? ""
                : seal.apply(contacts.stream()
                        .map(one -> one.post() + "\t" + one.name() + "\t" + one.phone())
                        .collect(Collectors.joining("\n")), "subject:" + code);
    }

    /** Opens a subject's contact persons. */
    List<Contact> contacts(String code, String sealed) {
        List<Contact> contacts = new ArrayList<>();
        if (!sealed.isEmpty()) {
            open.apply(sealed, "subject:" + code).lines().forEach(line -> {
                String[] parts = line.split("\t", -1);
                contacts.add(new Contact(parts[0], parts[1], parts[2]));
            });
        }
        return contacts;
    }

    /** Returns a subject's contact persons masked. */
    public List<Contact> maskedContacts(Subject subject) {
        return contacts(subject.code(), subject.contacts()).stream().map(Contact::masked).toList();
    }

    /** Seals an interest in words of one's own, which may name a third person. */
    String sealInterest(String pair, String words) {
        if (words.isEmpty() || GENERAL.contains(words)) {
            return words;
        }
        return Masks.masked(words) ? KEEP : seal.apply(words, "interest:" + pair);
    }

    String openInterest(String pair, String words) {
        return open.apply(words, "interest:" + pair);
    }

    /** Returns an interest as everybody who may see interests reads it. */
    public String maskedInterest(Interest interest) {
        String words = interest.kind();
        return Vault.sealed(words)
                ? Masks.name(openInterest(interest.certificate() + "|" + interest.code(), words))
                : words;
    }

    /** Returns the words of a record as everybody who may see it reads them, and as forms and exports have them. */
    public Map<String, String> maskedWords(BookRecord record) {
        Map<String, String> words = record.words();
        if (record instanceof Subject subject) {
            words.put(ContactsForm.CONTACTS.key(), ContactsForm.write(maskedContacts(subject), "\n"));
        } else if (record instanceof Interest interest) {
            words.put(InterestForm.KIND.key(), maskedInterest(interest));
        }
        return words;
    }

    /**
     * Seals the values of unknown columns: of people all, of subjects and vehicles those whose header names a person, a
     * phone or an address of one. A masked value stays as it is in the registry.
     */
    Map<String, String> sealAside(BookKind kind, String record, Map<String, String> aside) {
        Map<String, String> sealed = new LinkedHashMap<>();
        aside.forEach((header, value) -> sealed.put(header,
                !personal(kind, header)
                        ? value
                        : Masks.masked(value) ? KEEP : seal.apply(value, place(kind, record, header))));
        return sealed;
    }

    /** Seals values anew that were sealed for another record. */
    Map<String, String> resealed(BookKind kind, String from, String to, Map<String, String> aside) {
        return sealAside(kind, to, openAside(kind, from, aside));
    }

    Map<String, String> openAside(BookKind kind, String record, Map<String, String> aside) {
        Map<String, String> opened = new LinkedHashMap<>();
        aside.forEach((header, value) -> opened.put(header, open.apply(value, place(kind, record, header))));
        return opened;
    }

    /** Returns the values of unknown columns with the personal ones masked. */
    Map<String, String> maskedAside(BookKind kind, String record, Map<String, String> aside) {
        Map<String, String> masked = openAside(kind, record, aside);
        masked.replaceAll((header, value) -> personal(kind, header) ? Masks.text(value) : value);
        return masked;
    }

    /** Returns a record's unknown columns as they are kept. */
    Map<String, String> asideOf(BookRecord record) {
        return switch (record) {
            case Subject subject -> subject.aside();
            case Inspector person -> person.aside();
            case Interest interest -> interest.aside();
            case Expert expert -> expert.aside();
            case Vehicle vehicle -> vehicle.aside();
            case Licence licence -> licence.aside();
            default -> Map.of();
        };
    }

    /** Returns by what a record is told apart, where its values are sealed. */
    String nameOf(BookRecord record) {
        return switch (record) {
            case Subject subject -> subject.code();
            case Inspector person -> person.certificate();
            case Interest interest -> interest.certificate() + "|" + interest.code();
            case Expert expert -> expert.number();
            case Vehicle vehicle -> vehicle.plate();
            case Licence licence -> licence.number() + "|" + licence.code();
            default -> "";
        };
    }

    /** Returns the values of a record's unknown columns with the personal ones masked. */
    public Map<String, String> maskedAside(BookKind kind, BookRecord record) {
        return maskedAside(kind, nameOf(record), asideOf(record));
    }

    private static String place(BookKind kind, String record, String header) {
        return kind + ":" + record + ":" + header;
    }

    private static boolean personal(BookKind kind, String header) {
        return switch (kind) {
            case INSPECTORS, INTERESTS, EXPERTS -> true;
            case SUBJECTS, VEHICLES, LICENCES -> PERSONAL.matcher(header).find();
        };
    }
}
