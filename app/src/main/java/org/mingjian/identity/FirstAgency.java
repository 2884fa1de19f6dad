package org.mingjian.identity;

/**
 * What the first start asks for, as typed.
 *
 * @param token the token from the console
 * @param agency the first agency, without a superior
 * @param login the login of its first system administrator
 * @param person that person's name
 * @param password the password of that person's choice
 * @param repeated the same again
 */
public record FirstAgency(
    String token,
    NewAgency agency,
    String login,
    String person,
    String password,
    String repeated
) {
    public FirstAgency {
        login = NewAccount.login(login);
        person = person.strip();
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "FirstAgency[agency=" + agency.code() + "]";
    }
}
