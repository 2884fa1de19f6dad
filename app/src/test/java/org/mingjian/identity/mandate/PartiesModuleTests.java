package org.mingjian.identity.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.identity.AgencyKind.EMERGENCY_BUREAU;
import static org.mingjian.identity.AgencyKind.GOVERNMENT;
import static org.mingjian.identity.AgencyKind.OTHER_DEPARTMENT;
import static org.mingjian.identity.AgencyKind.SAFETY_COMMITTEE_OFFICE;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;

class PartiesModuleTests extends MandateStage {
    private static final String XIQING = "120111";
    private static final String ZHANGJIAWO = "120111105";

    @Test
    @DisplayName("ORG-06 the government and the committee's office of an agency's own level are found, never those of another")
    void partiesOfTheOwnLevel() {
        Agency government = found(GOVERNMENT, XIQING, "COUNTY", county);
        Agency committee = found(SAFETY_COMMITTEE_OFFICE, XIQING, "COUNTY", county);
        Agency housing = found(OTHER_DEPARTMENT, XIQING, "COUNTY", county);
        Agency township = found(EMERGENCY_BUREAU, ZHANGJIAWO, "TOWNSHIP", county);
        assertThat(agencies.governmentOf(county.id())).contains(government);
        assertThat(agencies.safetyCommitteeOf(county.id())).contains(committee);
        assertThat(agencies.governmentOf(housing.id())).contains(government);
        assertThat(agencies.safetyCommitteeOf(housing.id())).contains(committee);
        assertThat(agencies.governmentOf(township.id())).isEmpty();
        assertThat(agencies.safetyCommitteeOf(staff.agency().id())).isEmpty();
    }

    @Test
    @DisplayName("ORG-06 a party stands beside a bureau of its own level, once, and nothing stands below it")
    void placesOfParties() {
        Agency government = found(GOVERNMENT, XIQING, "COUNTY", county);
        assertThat(faults(tryToFound(GOVERNMENT, XIQING, "COUNTY", county)))
                .containsExactly("kind mandate.fault.party-taken");
        assertThat(faults(tryToFound(SAFETY_COMMITTEE_OFFICE, XIQING, "TOWNSHIP", county)))
                .containsExactly("level mandate.fault.party-level");
        assertThat(faults(tryToFound(SAFETY_COMMITTEE_OFFICE, XIQING, "COUNTY", null)))
                .containsExactly("kind mandate.fault.party-alone");
        assertThat(faults(tryToFound(EMERGENCY_BUREAU, ZHANGJIAWO, "TOWNSHIP", government)))
                .containsExactly("kind mandate.fault.kind-below");
    }

    @Test
    @DisplayName("SEC-07 a bureau's people do not see the parties beside it, nor these the bureau; administrators keep their accounts")
    void partiesAreNoSubordinates() {
        Agency committee = found(SAFETY_COMMITTEE_OFFICE, XIQING, "COUNTY", county);
        Agency housing = found(OTHER_DEPARTMENT, XIQING, "COUNTY", county);
        Agency township = found(EMERGENCY_BUREAU, ZHANGJIAWO, "TOWNSHIP", county);
        assertThat(agencies.scopeOf(actor(county, Role.PLANNER)))
                .containsExactlyInAnyOrder(county.id(), township.id());
        assertThat(agencies.scopeOf(actor(committee, Role.COMMITTEE_OFFICE))).containsExactly(committee.id());
        assertThat(agencies.scopeOf(actor(county, Role.SYSTEM_ADMIN)))
                .containsExactlyInAnyOrder(county.id(), township.id(), committee.id(), housing.id());
    }

    @Test
    @DisplayName("ORG-07 the government's legal supervisor reaches the bureau beside it and all below, another's only its own")
    void legalSupervisors() {
        Agency government = found(GOVERNMENT, XIQING, "COUNTY", county);
        Agency township = found(EMERGENCY_BUREAU, ZHANGJIAWO, "TOWNSHIP", county);
        assertThat(agencies.scopeOf(actor(government, Role.LEGAL_SUPERVISOR)))
                .containsExactlyInAnyOrder(county.id(), township.id(), government.id());
        assertThat(agencies.scopeOf(actor(government, Role.GOVERNMENT_APPROVER))).containsExactly(government.id());
        assertThat(agencies.scopeOf(actor(township, Role.LEGAL_SUPERVISOR))).containsExactly(township.id());
    }
}
