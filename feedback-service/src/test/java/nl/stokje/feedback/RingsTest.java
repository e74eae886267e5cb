package nl.stokje.feedback;

import nl.stokje.kit.Rings;

class RingsTest extends Rings {}
