package org.mingjian.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation can set about its registries.
 *
 * @param certificateLeadDays so many calendar days before its end a certificate is shown as ending soon, and told on the
 *        desk; no rule of law, only a reminder
 * @param licenceLeadDays the same for licences of subjects
 */
@ConfigurationProperties("mingjian.registry")
public record RegistrySettings(
    @DefaultValue("90") int certificateLeadDays,
    @DefaultValue("90") int licenceLeadDays
) {
    public RegistrySettings {
        if (certificateLeadDays < 0 || certificateLeadDays > 3650) {
            throw new IllegalArgumentException("mingjian.registry.certificate-lead-days lies between 0 and 3650.");
        }
        if (licenceLeadDays < 0 || licenceLeadDays > 3650) {
            throw new IllegalArgumentException("mingjian.registry.licence-lead-days lies between 0 and 3650.");
        }
    }
}
