/** Suite G of VDP-1: SM3 and SM2 over Bouncy Castle. */
module org.fairdraw.gm {
    requires org.fairdraw;
    requires org.bouncycastle.provider;
    requires static org.jspecify;

    provides org.fairdraw.suite.Suite with org.fairdraw.gm.SuiteG;

    exports org.fairdraw.gm;
}
