package nl.stokje.handoff.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.hibernate.Session;

/** Who saw what. Runs only inside the transaction that shows it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Looks {
    private final Session session;

    Looks(Session session) {
        this.session = session;
    }

    public void add(Look look) {
        session.persist(look);
    }
}
