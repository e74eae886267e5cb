package nl.stokje.local;

/** Tells a story as it happens. */
public interface Narrator {
    void chapter(String title);

    void says(String line);

    /** On the terminal. */
    static Narrator printing() {
        return new Narrator() {
            private int chapter;

            @Override
            public void chapter(String title) {
                System.out.printf("%n%d. %s%n", ++chapter, title);
            }

            @Override
            public void says(String line) {
                System.out.println("   " + line);
            }
        };
    }

    /** Nowhere: for tests. */
    static Narrator silent() {
        return new Narrator() {
            @Override
            public void chapter(String title) {
                // Nobody listens.
            }

            @Override
            public void says(String line) {
                // Nobody listens.
            }
        };
    }
}
