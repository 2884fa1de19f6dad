package org.mingjian.registry;

/** Takes a background import back because somebody asked for that; the transaction around it ends with nothing done. */
final class ImportStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportStopped() {
        super("The import was stopped by the person's wish.", null, false, false);
    }
}
