package nl.stokje.intake;

import nl.stokje.kit.Rings;

class RingsTest extends Rings {}
