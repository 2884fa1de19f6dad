package org.mingjian.registry;

/** Looks on while a sheet is imported; each call may end the import by an {@link ImportStopped}. */
interface ImportWatch {
    ImportWatch NOBODY = new ImportWatch() {
        @Override
        public void read(int rows) {
            // A small sheet is done before anybody could ask.
        }

        @Override
        public void merging(int rows) {
            // As above.
        }
    };

    /** Called now and then with the number of rows read and checked. */
    void read(int rows);

    /** Called once before the rows go into the registry. */
    void merging(int rows);
}
