package nl.stokje.cases;

import nl.stokje.kit.Rings;

class RingsTest extends Rings {}
