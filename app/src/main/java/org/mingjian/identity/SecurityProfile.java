package org.mingjian.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of sign-in and sessions (SEC-01, SEC-02, SEC-03, SEC-04); the defaults are the profile {@code mlps3},
 * 等保 level 3 of GB/T 22239-2019; {@code application-asvs.yaml} has what differs under OWASP ASVS.
 *
 * @param failures failed sign-ins in a row that lock a login
 * @param lock how long it stays locked, administrators included
 * @param idle how long a session lives without a request
 * @param absolute how long a session lives at most
 * @param passwordLength fewest characters of a password
 * @param passwordClasses fewest of the four classes: upper case, lower case, digits, others
 * @param invitation how long the code for setting one's own password is good
 * @param passwordAge how old a password may become; zero for any age, as the profile {@code asvs} has it
 * @param passwordHistory how many former passwords cannot be chosen again, the present one included; zero for none
 * @param factorForAdministrators whether the three administrators must have a second factor (SEC-04)
 * @param factorToSeal whether sealing a draw takes a second factor (SEC-04)
 */
@ConfigurationProperties("mingjian.security")
public record SecurityProfile(
    @DefaultValue("5") int failures,
    @DefaultValue("10m") Duration lock,
    @DefaultValue("30m") Duration idle,
    @DefaultValue("12h") Duration absolute,
    @DefaultValue("12") int passwordLength,
    @DefaultValue("3") int passwordClasses,
    @DefaultValue("7d") Duration invitation,
    @DefaultValue("90d") Duration passwordAge,
    @DefaultValue("5") int passwordHistory,
    @DefaultValue("true") boolean factorForAdministrators,
    @DefaultValue("true") boolean factorToSeal
) {
    public SecurityProfile {
        if (failures < 1 || passwordLength < 8 || passwordClasses < 1 || passwordClasses > 4) {
            throw new IllegalArgumentException("mingjian.security needs failures of at least 1, passwordLength of at "
                    + "least 8 and passwordClasses from 1 to 4.");
        }
        if (lock.isNegative() || !idle.isPositive() || !absolute.isPositive() || !invitation.isPositive()
                || passwordAge.isNegative() || passwordHistory < 0) {
            throw new IllegalArgumentException("mingjian.security needs positive durations.");
        }
    }
}
