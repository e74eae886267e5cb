package nl.stokje.handoff;

import nl.stokje.kit.Rings;

class HandoffRingsTest extends Rings {}
