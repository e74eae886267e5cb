package nl.stokje.kit.grants;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a service may do with one table beside reading it.
 *
 * @param columns the columns that it may change
 */
public record TableUse(boolean inserted, boolean deleted, boolean changed, Set<String> columns) {
    /** Rows are written once and stay as they are. */
    public static TableUse appended() {
        return new TableUse(true, false, false, Set.of());
    }

    /** As {@link #appended}, but for these columns. */
    public static TableUse appendedAndChangedIn(String... columns) {
        return new TableUse(true, false, false, new TreeSet<>(Arrays.asList(columns)));
    }

    /** Rows are written and changed, and stay. */
    public static TableUse changeable() {
        return new TableUse(true, false, true, Set.of());
    }

    /** Rows of the migrations, which are changed. */
    public static TableUse changedOnly() {
        return new TableUse(false, false, true, Set.of());
    }

    public TableUse andDeleted() {
        return new TableUse(inserted, true, changed, columns);
    }

    boolean mayChange(String column) {
        return changed || columns.contains(column);
    }
}
