-- The list of an agency's cases by status, and of those that can't wait: most are NORMAL, and follow the list itself.
CREATE INDEX cases_by_status ON cases (holder, status, id DESC);
CREATE INDEX cases_urgent ON cases (holder, urgency, id DESC) WHERE urgency <> 'NORMAL';
