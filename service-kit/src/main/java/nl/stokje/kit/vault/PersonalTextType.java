package nl.stokje.kit.vault;

import io.quarkus.arc.Arc;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

/** How Hibernate stores a {@link PersonalText}: as bytes that open at their own place only. */
public class PersonalTextType implements UserType<PersonalText> {
    @Override
    public int getSqlType() {
        return Types.VARBINARY;
    }

    @Override
    public Class<PersonalText> returnedClass() {
        return PersonalText.class;
    }

    @Override
    public PersonalText nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        var bytes = row.getBytes(position);
        return bytes == null ? null : PersonalText.stored(bytes, vault());
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, PersonalText value, int position, WrapperOptions options)
            throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.VARBINARY);
        } else {
            statement.setBytes(position, value.toStore(vault()));
        }
    }

    /** The same object or none: to find out what has changed, no text is opened. */
    @Override
    public boolean equals(PersonalText one, PersonalText other) {
        return one == other;
    }

    @Override
    public int hashCode(PersonalText value) {
        return System.identityHashCode(value);
    }

    @Override
    public PersonalText deepCopy(PersonalText value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(PersonalText value) {
        throw new UnsupportedOperationException("Personal texts are in no cache");
    }

    @Override
    public PersonalText assemble(Serializable cached, Object owner) {
        throw new UnsupportedOperationException("Personal texts are in no cache");
    }

    private static Vault vault() {
        return Objects.requireNonNull(Arc.container(), "no container")
                .instance(Vault.class)
                .get();
    }
}
