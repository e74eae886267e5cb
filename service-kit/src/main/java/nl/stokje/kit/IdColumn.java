package nl.stokje.kit;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import java.util.function.Function;

/**
 * Stores an identifier as its UUID. A service declares one for each type of id ({@code @Converter(autoApply = true)}); JPA
 * converts no primary keys, so an entity keeps its own key as a UUID and gives the typed id by its accessor.
 */
public abstract class IdColumn<T extends Id> implements AttributeConverter<T, UUID> {
    private final Function<UUID, T> type;

    protected IdColumn(Function<UUID, T> type) {
        this.type = type;
    }

    @Override
    public UUID convertToDatabaseColumn(T id) {
        return id == null ? null : id.value();
    }

    @Override
    public T convertToEntityAttribute(UUID value) {
        return value == null ? null : type.apply(value);
    }
}
