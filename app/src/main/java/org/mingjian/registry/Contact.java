package org.mingjian.registry;

/**
 * A contact person (联系人) of a subject: personal data, sealed at rest and masked on pages (SEC-09).
 *
 * @param post what the person is, such as 法定代表人, 主要负责人 or 安全负责人
 * @param name the person's name
 * @param phone the phone number, or an empty text
 */
public record Contact(String post, String name, String phone) {
    /** Returns the person with name and phone masked. */
    Contact masked() {
        return new Contact(post, Masks.name(name), Masks.phone(phone));
    }

    String line() {
        return (post + " " + name + " " + phone).strip();
    }

    /** Says nothing of the person, so that no log does. */
    @Override
    public String toString() {
        return "Contact[" + post + "]";
    }
}
