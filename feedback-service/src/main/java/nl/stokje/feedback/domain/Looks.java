package nl.stokje.feedback.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who read what. */
@ApplicationScoped
public class Looks implements PanacheRepositoryBase<Look, UUID> {}
