package nl.stokje.handoff;

import nl.stokje.kit.Rings;

class RingsTest extends Rings {}
